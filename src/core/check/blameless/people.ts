/** Who counts as a person who could be blamed: roles, groups, pronouns and given names. Users and customers are not here: they are affected. */

/** They are the subject of a clause by themselves. */
export const personPronouns = words(`i we you he she someone somebody everyone everybody`);

/** It depends on what was named before. */
export const unclearPronouns = words(`they`);

/** As objects: `a mistake by him`. */
export const objectPronouns = words(`me us him them`);

/** Nobody in particular: a claim about them blames nobody. */
export const nobody = words(`nobody no-one none neither anyone anybody`);

/** `one of the engineers`, `a member of the team`. */
export const someOf = words(`one two three some most many several few all both half member members part each either`);

/** Heads that are people whatever stands before them. */
export const roles =
  words(`engineer engineers developer developers deployer deployers programmer programmers dev devs coder coders sysadmin sysadmins
  administrator administrators sre sres dba dbas admin admins technician technicians contractor contractors subcontractor intern interns
  trainee trainees employee employees colleague colleagues coworker coworkers co-worker co-workers teammate teammates responder responders
  on-call oncall on-caller architect architects analyst analysts consultant consultants specialist specialists expert experts apprentice
  reviewer reviewers approver approvers author authors committer committers maintainer maintainers person people individual individuals
  human humans team teams squad squads crew staff personnel workforce teammate electrician electricians newcomer newcomers novice
  novices hire hires graduate graduates student students supervisor supervisors boss bosses ceo cto management leadership
  leaders executives manager managers operator operators tester testers commander commanders designer designers scientist scientists
  guy guys man men woman women facilitator owner owners ops devops sysop sysops webmaster superuser   plumber clerk clerks pilot pilots volunteer volunteers`);

/** Words that name programs as often as people; with another word before them they are people only after one of `humanModifiers`. */
export const unclearRoles = words(
  `operator operators manager managers owner owners author authors tester analyst commander admin admins pilot ops individual management expert`,
);

/** They are people only after one of `humanModifiers`. */
export const modifiedRoles = words(
  `agent agents member members lead leads worker workers officer officers head heads rep reps partner hand assistant`,
);

export const humanModifiers =
  words(`on-call oncall call junior senior new duty shift night human network console second first third other same
  experienced inexperienced tired responsible incident release engineering product change project site support line
  data-centre data-center datacenter plant facility remote local security it system systems cloud our their his her your unlucky careless
  negligent sloppy lazy incompetent stupid reckless overconfident hurried busy unfamiliar former database storage backup maintenance
  platform middle upper vendor's vendor 's code change-control service technical account lead head rookie team staff crew squad board tech technical customer care service call-centre call-center group
  engineering field sre devops clumsy inattentive distracted`);

/** What only programs do: after `failed to` these make an operator a program. */
export const machineVerbs = words(`reconcile schedule start restart recreate load sync synchronise synchronize watch connect reconnect elect
  initialise initialize parse compile boot mount bind register deregister converge scale replicate serve respond render resolve reload`);

/** Those that are words as well: `max connections`, `Mark deleted rows`. */
export const wordNames = words(
  `max mark will bill grace rob jack jan jun may ava robin hana sasha art pat ray drew sue dee dale dean chase faith hope joy bob rich rocio`,
);

/** After these, a name is that of a place: `San Jose`. */
export const placeWords = words(`san santa santo sao são saint st fort port lake mount new el los las rio cape`);

/** Given names that are hardly ever words or products. */
export const givenNames =
  words(`aaron abby abdul abdullah abigail adam adrian adriana agnes agnieszka ahmad ahmed aisha akash akira alan alberto aleksandr alejandro
    alessandro alex alexander alexandra alexei alfredo ali alice alicia alison allison amanda amelia amina amir amit amy ana anand
    anastasia andre andrea andreas andrei andres andrew andrey andy angela angelo anika anil anita anja ankit ann anna anne annika anthony
    anton antonio anu arjun arthur arun asha ashish ashley aya ayesha barbara bart beatrice beatriz ben benjamin bernard bernd beth bilal
    bjorn bob bogdan boris brad bradley brandon brenda brendan brian bridget bruce bruno bryan caitlin camila carl carla carlos carmen
    carol caroline catherine cathy charles charlie chen cheng chloe chris christian christina christine christoph christophe christopher
    cindy claire clara claudia claudio colin connor craig cristina cynthia daisuke damien dan dana daniel daniela danielle danny darren
    dave david deborah deepak denise dennis derek diana diego dieter dimitri dmitri dmitry dominik donald donna doug douglas duncan dylan
    ed eddie edgar eduardo edward eileen elaine elena eli elias elizabeth ella ellen emilio emily emma eric erica erik erin ernesto esther
    ethan eugene eva evan evelyn fabian farah fatima felipe fernando fiona florian francesca francesco francis françois frank franz fred
    frederic gabriel gabriela gareth gary gavin geoff george gerald gerard gina giovanni giulia giuseppe glen glenn gloria gonzalo gordon
    graham greg gregory guillaume gustavo hana hannah hans harald haruto harry hassan heather hector heidi helen helena helga henrik henry
    hiroshi holger howard hussein ian ibrahim igor ingrid irene irina isaac isabel isabella ismail ivan jacek jackie jacob jacqueline
    jacques jake jakob jakub james jamie jan jane janet jason javier jay jean jeff jeffrey jennifer jenny jens jeremy jerome jerry jesse
    jessica jill jim jimmy jing joan joanna joao joe joel johan johannes john johnny jon jonas jonathan jorge josé jose josef joseph josh
    joshua juan judith jürgen jurgen justin kai karen karim karin karl karthik kate katherine kathleen kathy katie kavita keiko keith
    kelly ken kenji kenneth kevin khalid kim klaus krishna kristen kristin kumar kurt kyle lakshmi larry lars laura lauren laurent lea
    leah lee leo leon leonard leonardo lewis liam lin linda lisa liu lorenzo louis louise luca lucas lucia lucy luigi luis luka lukas luke
    lydia magda magnus mahesh manuel marc marcel marco marcos marcus margaret maria marie marina mario marion marta martha martin martina
    mary mateo mateusz mats matt matteo matthew matthias maurice mauricio maya mehmet mei melanie melissa mia michael michal michel
    michelle miguel mika mike mikhail miriam mohamed mohammad mohammed mohit monica monika morgan muhammad mustafa nadia nancy naomi
    natalia natalie natasha nathan nathaniel neha neil nicholas nick nicola nicolas nicole nigel nikhil niklas nikolai nils nina nitin
    noah noor nora norbert norman olaf oleg olga oliver olivia omar oscar osman owen pablo paige pam pamela patricia patrick paul paula
    paulo pavel pedro peter petra phil philip philipp philippe pierre piotr pooja pradeep prakash pranav priya quentin rachel rafael rahul
    raj rajesh rakesh ralf ralph ramesh ramon raphael rashid ravi raymond rebecca renata rené ricardo richard rick rita robert roberto
    robin rodrigo roger rohan rohit roland roman ron ronald rosa roxana roy ruth ryan sabine sally salma sam samantha samir samuel sandeep
    sandra sanjay sara sarah sasha satoshi scott sean sebastian selma serge sergei sergey sergio shane shannon sharon shaun sheila shirin
    shreya silvia simon simone sonia sofia sophia sophie stan stefan stefano stella stephan stephanie stephen steve steven stuart sunil
    suresh susan susanna susanne suzanne sven svetlana takeshi tamara tanya tara tariq ted teresa terry theo theresa thomas tiago tim
    timothy tina tobias todd tom tomas tomasz tommy tony tracy uwe valentina valeria vanessa vera veronica victor vijay vikram vincent
    vinod vladimir walter wanda wang wei wendy werner wilhelm willem william wolfgang xavier xin yan yang yann yasmin yi ying yolanda yuki
    yuri yusuf yvonne zainab zhang zoe zoltan priyanka oluwaseun chinedu ngozi kwame amara femi tunde emeka aditya aishwarya abhishek
    anjali arvind divya gaurav kiran manish meera mukesh naveen nisha preeti rohini sachin sameer shruti siddharth sneha sonali swati
    tanvi varun vikas vinay haruki kazuki naoki yoko taro kaori megumi minho layla leila khaled tarek youssef yousef mahmoud rania samira
    zaid faisal bohdan yulia ivana jovana milos marko nikola petar goran zoran dragan katarina magdalena marek pawel krzysztof wojciech
    zofia zuzana nokuthula nosipho oluchi obiageli sizwe mpho palesa refilwe kagiso tebogo jiri lenka katya anya oksana taras lasse mikkel rasmus freja astrid sigrid jesper anders espen eirik raul ramiro ignacio
    rocio esteban emiliano mark will jack grace rob bill max ava lily zara lena lina mona nico tessa gemma megan holly jodie kirsty callum
    rhys siobhan niamh aoife ciaran declan dara ruben sander daan joost pieter maarten femke sanne lotte hendrik gerhard heinrich jochen
    ulrich birgit heike ulrike monique odile thierry yves benoit mathieu aurelie elodie delphine abiodun abena ade adebayo adel adaeze
    afia akin akosua akua alejandra alhassan alina aliyu aljoscha amadou ambika amani amar amaka aminata angus anahita aneta ankita anouk
    anselm antje apinya apirana ariana arash arif arne arno aroha artem arturo asad ashok atsushi audrey ayan ayumi azadeh aziz babak
    babajide bahar bastian bayu beata behrouz bence bhavna bianca binh bintou bongani borja branislav branko britta budi burak busisiwe
    caio catalina chiara chidi chiamaka chika chinonso chloé cosmin costin cyril dagmar dalia damian damir danilo daria darius dariusz
    davide dawid dele delia dewi dhruv dilip dinesh ditte dmytro dorota ebru eduard efosa eilidh einar ekaterina elif elina elise emanuel
    emine emmanuel enrique esra etienne ewa ewan eytan fadi farhad farid fariha fatou fatoumata feng ferenc fikret filip fleur florin
    frederik fumiko funmilayo ganesh gergely ghassan gianluca giorgio giorgos gita gopal goncalo gunnar gunther gwen hadiza haoyu hamza
    harish haruka hasan hatice henriette hemant hideo hiro hisham hoang hyun hye-jin hyun-woo hyun-jin ibrahima ikechukwu ikram imran inga
    inês iosif ioana iwan jaap jamal jamila janusz jaroslav ji-hoon ji-woo ji-yeon jiho jisoo joaquin joana jolanta jörg jörn juanita
    julien jun junichi jürg jutta kabir kamal kamala kamil kana kanako karan karina karolina kasper katerina katja kelechi kemal kenta
    khadija khanh kimani kirill kofi kohei koji kojo kristina kristof krisztina kunal kwabena kwesi kyoko lachlan ladislav lamine laszlo
    latisha leandro leena leilani lerato lesego letizia leticia lidia lieke liesbeth linh lindiwe ljubica lorena ludovic luís lukasz lwazi
    maciej madhavi madina maja makoto malik malgorzata mamadou mandla manoj manolo marcin mariam mariana mariko marios marit marlene
    maryam masha masako mattia maxim mayumi mehdi mei-ling merve mihai mihaela min-jun min-ji minh miroslav mitsuki mohan moussa murat
    mwangi nabil nadine nadeem naledi naomie nasser natalya nayeli nguyen nikos nitesh njoki nomvula noriko nour nuno obinna olamide olena
    oleksandr olivier olu olufemi oluwatobi omid onur orhan osamu ottavia oyelaran pankaj parisa parvati patrice pauline pema petros
    phuong piet pinar piyush prabhat pradip prasad preethi qing quang radek radha radu ragnhild raimund rajiv rakel ramin rana ranjit
    rashida rasheed razvan reema reza rikke ritu roksana roza rui ruslan saad sabrina sadia saeed sagar salim samuli sandile sanjeev
    santosh saoirse satish seamus seiji selim senthil seo-yeon seung shahid shanti shira shiv shlomo sibusiso siddhi simran sindre sinead
    sipho sofie soo-jin soren srinivas stelios stine subash sudhir suman sunita suzan svenja syed szymon tadashi tamás tariro tatiana
    tatsuya tendai terje thabo thandi thandiwe thanh themba thijs thuy tihomir timur tiziana tomoko torsten tran trinh tuan tuomas tyrone
    ufuk uche umar usha usman valerie vasile vasilis venkat vesna vikki viktor viktoria violeta vishal vivek volker wafa wairimu waleed
    wambui wanjiru wanjiku wiktor wim wiremu xiaoming xiaoyu ximena yannick yaw yael yasemin yasir yasmine yetunde yewande yiannis yolande
    yohannes yonas youngmi yuka yuko yumi yusra yuto yuval zahra zanele zeynep zhenya zhou zodwa`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}
