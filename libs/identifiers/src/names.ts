/**
 * First names that are common in the United States, in English and in Spanish, without accents. A name alone is never a
 * finding; this list only tells "room 12 John" from "room 12 Mercy". Words that begin sentences ("Will", "May") are left out.
 */
const COMMON = `
aaron abigail abraham adam adrian adriana agnes aiden aimee alan albert alberto alejandra alejandro alex alexander alexandra alexis
alfonso alfredo alice alicia alisha allison alma alvaro alyssa amanda amber amelia amy ana andre andrea andres andrew andy angel
angela angelica angelo anita ann anna anne annette annie anthony antoine antonio armando arthur arturo ashley aubrey audrey ava
barbara barry beatrice beatriz becky belinda ben benjamin bernard bernice beth bethany betty beverly bill billy blanca bob bobby
bonnie brad bradley brandi brandon brandy brenda brendan brent brett brian brianna bridget brittany brooke bruce bryan caleb calvin
cameron camila candace carl carla carlos carmen carol caroline carolyn carrie casey catalina catherine cathy cecilia cesar chad
charlene charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher cindy claire clara clarence
claudia clayton clifford cody colin colleen connie connor corey cory courtney craig cristina crystal curtis cynthia daisy dale
damian dan dana daniel daniela danielle danny darlene darnell darrell darren dave david dawn dean deandre deanna debbie deborah
debra delia denise dennis derek derrick deshawn desiree destiny devin diana diane diego dolores dominic dominique don donald donna
dora doris dorothy douglas drew dustin dwayne dylan earl eddie edgar eduardo edward edwin eileen elaine elena eli elias elizabeth
ella ellen emily emma emmanuel enrique eric erica erik erika erin ernest ernesto esperanza esteban esther ethan eugene eva evan
evelyn felicia felipe felix fernando flor florence frances francis francisco frank fred freddie gabriel gabriela gail garrett gary
gene george gerald gerardo gilbert gina gladys glenn gloria gordon grace greg gregory guadalupe guillermo gustavo gwen hannah harold
harry hazel heather hector heidi helen henry herbert herman hilda holly howard hugo ian ida ignacio irene irma isaac isabel isabella
isaiah ivan jack jackie jackson jacob jacqueline jaime jake jamal james jamie jan jane janet janice jared jasmine jason javier jay
jean jeff jeffery jeffrey jenna jennifer jenny jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus jill jim jimmy joan
joann joanna joaquin jodi joe joel joey john johnny jon jonathan jordan jorge jose joseph josh joshua josue joyce juan juana juanita
judith judy julia julian juliana julie julio justin karen karina karl karla kate katherine kathleen kathryn kathy katie katrina kayla
keisha keith kelly kelvin ken kendra kenneth kenny kevin kim kimberly krista kristen kristin kristina kurt kyle lakisha lamar lance
larry latasha latoya laura lauren laurie lawrence leah lee leo leon leonard leroy leslie leticia levi lewis liam lillian linda lindsay
lindsey lisa logan lois lola lonnie lorena lorenzo lori lorraine louis louise lucas lucia lucy luis luisa luke luz lydia lynn mabel
mackenzie malik manuel marc marcia marco marcos marcus margaret margarita maria mariana marie marilyn mario marion marisol marjorie
mark marlene marsha marshall martha martin marvin mary mason mateo mathew matt matthew maureen maurice mauricio max maxine megan
melanie melinda melissa mercedes meredith mia michael micheal michele michelle miguel mike mildred milton mindy miranda miriam misty
mitchell moises molly monica monique morgan myra nadine nancy naomi natalia natalie natasha nathan nathaniel neil nelson nicholas
nick nicole nina noah noel nora norma norman olga olivia omar orlando oscar owen pablo paige pam pamela pat patricia patrick patty
paul paula pauline pedro peggy penny perry pete peter phil philip phillip phyllis priscilla rachel rafael ralph ramon ramona randall
randy raquel raul ray raymond rebecca regina reginald rene renee rhonda ricardo richard rick ricky rita rob robert roberta roberto
robin rochelle rodney rodolfo rodrigo roger roland ron ronald ronnie rosa rosalie rosario roseann rosemary roxanne roy ruben ruby
russell ruth ryan sabrina sally salvador sam samantha samuel sandra sandy santiago santos sara sarah scott sean sebastian sergio
seth shane shanice shannon sharon shaun shawn shawna sheila shelby shelly sheri sherry shirley sidney silvia simon sofia sonia sophia
sophie stacey stacy stanley stefanie stella stephanie stephen steve steven stuart sue susan susana suzanne sylvia tamara tami tammy
tanya tara tasha ted teresa terrance terrell terrence terri terry tessa thelma theodore theresa thomas tiffany tim timothy tina todd
tom tomas tommy toni tony tonya tracey traci tracy travis trevor tricia trisha troy tyler tyrone ursula valentina valeria valerie
vanessa vera vernon veronica vicki vickie vicky victor victoria vincent viola violet virginia vivian wade wallace walter wanda warren
wayne wendy wesley whitney wilfredo william willie wilma ximena xavier yesenia yolanda yvette yvonne zachary zoe`;

const firstNames = new Set(COMMON.trim().split(/\s+/));

/** @param word without accents, in whatever case */
export const isFirstName = (word: string): boolean => firstNames.has(word.toLowerCase());
