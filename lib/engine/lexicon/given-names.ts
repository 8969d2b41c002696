import { wordSet } from './word-list.ts';

/** Given names common in the news of many countries. */
export const GIVEN_NAMES = wordSet(`
  Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Ahmet Aisha Alan Albert Alejandro Aleksandr Alex Alexander
  Alexandra Alexandria Alexei Alfred Ali Alice Alicia Alison Allan Allen Alison Amanda Amina Amir Amit Amy Ana Anastasia Anders
  Andre Andrea Andreas Andrei Andres Andrew Andriy Andy Angela Angelina Anil Anita Ann Anna Anne Annie Anthony Antoine
  Anton Antonio António Anwar Arjun Arnold Arthur Arturo Asif Aung Ayesha Barack Barbara Barry Beatrice Ben Benjamin
  Bernard Bernie Beth Betty Bill Billy Bob Boris Brad Brandon Brenda Brett Brian Bruce Bruno Bryan Carl Carla Carlos
  Carmen Carol Caroline Carolyn Catherine Cecilia Charles Charlie Charlotte Chen Cheryl Chris Christian Christina
  Christine Christopher Chuck Claire Clara Claudia Claude Colin Connie Craig Cristina Cynthia Daniel Daniela Danny Dave
  David Dean Deborah Debra Denis Dennis Diana Diane Diego Dieter Dilma Dmitri Dmitry Dominic Don Donald Donna Doris
  Dorothy Doug Douglas Duncan Ed Eddie Edgar Eduardo Edward Edwin Elena Eleanor Elias Elizabeth Ella Ellen Emily Emma
  Emmanuel Enrique Eric Erica Erik Ernest Esther Ethan Eugene Eva Evelyn Evo Faisal Fatima Felipe Felix Fernando Fidel
  Fiona Florence Frances Francesca Francesco Francis Francisco Francois François Frank Franz Fred Frederick Gabriel
  Gabriela Gareth Gary Gavin Gene Geoffrey George Gerald Gerard Gerhard Giorgio Giovanni Giuseppe Glenn Gloria Gordon
  Grace Graham Greg Gregory Guillermo Gustavo Hamid Hannah Hans Harold Harriet Harry Hasan Hassan Heather Hector Heidi
  Heinrich Helen Helena Henri Henry Herbert Hillary Hiroshi Howard Hugh Hugo Hussein Ian Ibrahim Igor Ingrid Irene Irina
  Isaac Isabel Isabella Ismail Ivan Jack Jackie Jacob Jacques Jaime Jair James Jamie Jan Jane Janet Janice Jared Jason
  Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jesus Jill Jim Jimmy Jo Joan Joanna Joao
  João Joe Joel Johan Johannes John Johnny Jon Jonas Jonathan Jorge Jose José Josef Joseph Josh Joshua Joyce Juan Judith
  Judy Julia Julian Julie Julio Jürgen Justin Kamala Karen Karim Karl Kate Katherine Kathleen Kathryn Katie Keith Kelly Ken
  Kenneth Kenji Kevin Khaled Khalid Kim Kofi Kurt Kyle Lars Larry Laura Lauren Lawrence Leah Lee Leo Leon Leonard Leonardo
  Leslie Lewis Liam Linda Lindsay Lisa Liz Lloyd Lorenzo Louis Louise Luc Lucas Lucia Lucy Luis Luiz Luke Magnus Mahmoud
  Manuel Marc Marcel Marco Marcos Margaret Maria María Marie Marina Marine Mario Marion Mark Marta Martha Martin Mary
  Masato Mathieu Matt Matteo Matthew Matthias Maureen Maurice Max Megan Mehdi Mehmet Melania Melissa Michael Michel
  Michelle Miguel Mihai Mike Mikhail Milan Mina Miriam Mitch Mitt Mohamed Mohammad Mohammed Monica Muhammad Mustafa Nadia
  Nancy Naomi Narendra Natalia Natalie Nathan Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikki Nikolai Nina
  Noah Noor Norman Oleg Oleksandr Oliver Olivia Omar Oscar Osama Otto Pablo Pamela Patricia Patrick Paul Paula Paulo Pavel
  Pedro Peggy Penny Peter Phil Philip Philippe Phillip Pierre Priya Rachel Rafael Raj Rajesh Ralph Ramon Randy Raul Ravi
  Ray Raymond Rebecca Recep Ricardo Richard Rick Rita Rob Robert Roberto Robin Rodrigo Roger Roland Ron Ronald Rosa Rose
  Ross Roy Ruben Rudolf Rudy Russell Ruth Ryan Saad Said Salman Salvador Sam Samantha Samuel Sandra Sanjay Sara Sarah Saul
  Scott Sean Sebastian Sergei Sergey Sergio Shane Shannon Sharon Sheila Shinzo Silvia Silvio Simon Sofia Sonia Sophia
  Sophie Stan Stanley Stefan Stephanie Stephen Steve Steven Stuart Sue Sunil Susan Suzanne Sven Sylvia Tamara Tania Tara
  Tariq Ted Teresa Terry Theresa Thomas Tim Timothy Tina Todd Tom Tommy Toni Tony Tracy Ursula Valentina Valerie Vanessa
  Vera Veronica Vicente Victor Victoria Vijay Viktor Vincent Virginia Vivian Vladimir Volodymyr Wade Walter Wang Wayne
  Wendy Werner William Willy Winston Wolfgang Xi Yasmin Yevgeny Yitzhak Yoko Yulia Yuri Yusuf Yves Zachary Zoe
`);

/** Those of them that women bear. */
export const FEMALE_NAMES = wordSet(`
  Aisha Alexandra Alice Alicia Alison Amanda Amina Amy Ana Anastasia Angela Angelina Anita Ann Anna Anne Annie Ayesha
  Barbara Beatrice Beth Betty Brenda Carla Carmen Carol Caroline Carolyn Catherine Cecilia Charlotte Cheryl Christina
  Christine Claire Clara Claudia Connie Cristina Cynthia Daniela Deborah Debra Diana Diane Dilma Donna Doris Dorothy
  Elena Eleanor Elizabeth Ella Ellen Emily Emma Erica Esther Eva Evelyn Fatima Fiona Florence Frances Francesca Gabriela
  Gloria Grace Hannah Harriet Heather Heidi Helen Helena Hillary Ingrid Irene Irina Isabel Isabella Jackie Jane Janet
  Janice Jennifer Jenny Jessica Jill Joan Joanna Joyce Judith Judy Julia Julie Kamala Karen Kate Katherine Kathleen
  Kathryn Katie Laura Lauren Leah Linda Lisa Liz Louise Lucia Lucy Margaret Maria María Marie Marina Marta Martha Mary
  Maureen Megan Melania Melissa Michelle Mina Miriam Monica Nadia Nancy Naomi Natalia Natalie Nicole Nina Olivia Pamela
  Patricia Paula Peggy Penny Priya Rachel Rebecca Rita Rosa Rose Ruth Samantha Sandra Sara Sarah Sharon Sheila Silvia
  Sofia Sonia Sophia Sophie Stephanie Sue Susan Suzanne Sylvia Tamara Tania Tara Teresa Theresa Tina Ursula Valentina
  Valerie Vanessa Vera Veronica Victoria Virginia Wendy Yasmin Yoko Yulia Zoe
`);

/** Those that both bear, or that are family names as often: they say nothing. */
export const EITHER_NAMES = wordSet(`
  Alex Andrea Aung Chen Chris Claude Florence Frances Jackie Jamie Jan Jean Jo Kelly Kim Lee Leslie Lewis Lindsay Marion
  Maria Nelson Nicola Nikki Noor Pat Robin Said Salman Sam Saul Shannon Stanley Terry Toni Tracy Victoria Virginia
  Vivian Wang Winston Xi Hassan Hussein Ali Mina Jesus
`);
