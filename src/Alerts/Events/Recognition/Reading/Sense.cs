namespace Alerts.Events.Recognition.Reading;

/// <summary>What a phrase of the data files means to the frames. The names are the section names of the files in kebab-case.</summary>
internal enum Sense
{
    /// <summary>Calling an envoy in; the tag is its form: <c>any</c>, <c>active</c>, <c>passive</c>, <c>noun</c>, <c>future</c>.</summary>
    Summon,

    /// <summary>A verb that means a summons only beside a foreign ministry or minister; tags as <see cref="Summon"/>.</summary>
    SoftSummon,

    /// <summary>
    /// A verb that means it with what stands behind the envoy ("called the ambassador in", "to the ministry"); tags as
    /// <see cref="Summon"/>.
    /// </summary>
    SummonApart,

    /// <summary>Its particle.</summary>
    Inward,

    /// <summary>Calling one's own envoy home.</summary>
    Recall,

    Expel,

    /// <summary>Protest notes and démarches that are no summons by themselves.</summary>
    Protest,

    /// <summary>A word for an envoy; the tag is the rank.</summary>
    Envoy,

    /// <summary>A word for an envoy in the plural.</summary>
    Several,

    /// <summary>"which", "long": behind the comma after the subject it opens an aside.</summary>
    Aside,

    /// <summary>"agreements", "separate": several acts with several states are one with each.</summary>
    Apart,

    /// <summary>Looks like an envoy and is none: brand ambassador, consular section.</summary>
    NotEnvoy,

    /// <summary>Embassy, mission, consulate: lends its state to a diplomat "of the embassy".</summary>
    Mission,

    /// <summary>Looks like a summons and is none; the tag is the reason code.</summary>
    NotSummon,

    /// <summary>Who summons and is no government; the tag is the reason code.</summary>
    OtherSummoner,

    /// <summary>As <see cref="OtherSummoner"/>, but said of much else too: counts only as the very subject or agent.</summary>
    OtherSubject,

    Ministry,
    Official,
    Government,

    /// <summary>"its own": his, her, its, their.</summary>
    Own,
    Whose,

    /// <summary>"for consultations", "home", "back".</summary>
    Home,

    By,
    Of,
    To,
    In,
    From,
    With,
    Between,
    And,
    Article,

    /// <summary>Opens the part that says why: over, after, in protest at.</summary>
    Reason,

    /// <summary>A state behind it is the object of an act, not a party: against, amid, despite, near.</summary>
    Oblique,

    /// <summary>Opens another clause: while, but, whereas.</summary>
    Clause,

    /// <summary>Opens a clause that says who did the thing in front of it: "the pact that A and B signed".</summary>
    Relative,

    Say,
    Accuse,

    /// <summary>to be (passive).</summary>
    Be,

    /// <summary>to have, and other words that may stand between subject and verb.</summary>
    Filler,

    Future,
    Planned,

    /// <summary>"ahead of", "days before": a drill right behind it is still to come.</summary>
    Eve,
    CallFor,
    Not,
    Maybe,

    /// <summary>"prompting X to": what follows did happen.</summary>
    Causing,

    Earlier,
    Again,
    Alleged,
    Denied,

    /// <summary>The sentence or article deals with an untrue story: a fact check, a hoax.</summary>
    Fake,

    /// <summary>"of the three countries": the states named before; the tag is their number where told.</summary>
    Those,

    /// <summary>"that of", "quello": stands for a noun told before.</summary>
    ThatOne,

    /// <summary>"The countries are": the sentence names those of the one before.</summary>
    TheyAre,

    /// <summary>"it", behind a verb of saying: the speaker tells of an act of its own.</summary>
    Self,

    /// <summary>"each other's": the envoys of both.</summary>
    Mutual,

    /// <summary>"do opuszczenia", "do dialogu": what one is called on to do, where the verb of summoning means that as well.</summary>
    Appeal,

    /// <summary>
    /// A noun for an envoy in the form of a subject, where the language tells it from the object ("посол", not "посла").
    /// </summary>
    Nominative,

    /// <summary>"with the participation of", "taking part are": the states behind it take part as well.</summary>
    Participants,

    /// <summary>Who holds a drill on his soil or leads it, behind the word; with the tag <c>subject</c> in front of it.</summary>
    Host,

    /// <summary>"held", "conducted": a drill told with it is over.</summary>
    Held,

    /// <summary>"his counterpart": the minister of the state beside it, who meets the one named before.</summary>
    Counterpart,

    /// <summary>"whom": the envoy stands before the verb.</summary>
    Whom,

    /// <summary>"hätte", "aurait": the verb of its clause tells hearsay or what did not happen; tag <c>if</c> for all behind it.</summary>
    Unreal,

    /// <summary>"the same day": the day told last before it; the tag is how many days later.</summary>
    SameDay,

    /// <summary>"top", of a diplomat: the head of the mission.</summary>
    Highest,

    /// <summary>"since", "until", "starting": the date behind bounds a time and is no day of an act.</summary>
    Span,

    /// <summary>"two days after": the tag is how many days before the day of the report.</summary>
    DaysAfter,

    /// <summary>"obliges", "in the event of": what follows are the terms of a pact, no act.</summary>
    Terms,

    /// <summary>"countries", "member states", "allies" behind the name of a union: they act, not the union.</summary>
    Members,

    /// <summary>"that", "dass", "что": opens what the verb in front of it tells.</summary>
    That,

    /// <summary>"joined", "followed": the state behind it did it too, another time.</summary>
    Companion,

    /// <summary>Names some of those spoken of before it: including, among them.</summary>
    Among,

    /// <summary>A particle behind a state that makes it the other side of something; <c>behind</c>: only behind the verb.</summary>
    Beside,

    /// <summary>"him": the envoy of an earlier sentence; <c>subject</c>: "he".</summary>
    Him,

    /// <summary>"the meeting", "the move": what was told before; its day is the day of that.</summary>
    Occasion,

    /// <summary>"what it means to summon": a headline about summonses as such.</summary>
    Explainer,

    /// <summary>"did the same", "followed suit".</summary>
    Likewise,

    /// <summary>"posted in"; the tag is the state where the word itself says which (駐日).</summary>
    Posted,

    /// <summary>A mark behind the topic or subject of a clause.</summary>
    Topic,

    /// <summary>Traits of the language: no phrases of a text.</summary>
    Grammar,

    Weapon,

    /// <summary>Ships, planes and things that are weapons only beside a military word.</summary>
    SoftWeapon,

    /// <summary>Looks like a weapon and is no thing that changes hands: arms race, missile test.</summary>
    NotWeapon,

    /// <summary>Border, coast, rebels: the state in front of it is a place.</summary>
    Edge,

    /// <summary>A mission of the United Nations: who sends soldiers to it helps no one state.</summary>
    Peacekeeping,

    /// <summary>"as part of", "under": the pact behind it is what another act rests on.</summary>
    Basis,

    /// <summary>Police, smugglers: private dealings, no act of a state; <c>court</c>: what befalls one person.</summary>
    Crime,

    /// <summary>Who bears arms for no state: guerrillas, militants, volunteers.</summary>
    Irregular,

    /// <summary>"wounded", "captured": the soldiers beside it are moved or held, and serve nobody there.</summary>
    Casualty,

    /// <summary>Bombs and the dead: what goes on while somebody visits.</summary>
    Violence,

    /// <summary>"clashes between", "battled with": the soldiers behind it are a side of the fight.</summary>
    Combat,

    /// <summary>"goodwill visit", "port call": forces that come for that do not stay.</summary>
    Courtesy,

    /// <summary>"crisis over", "row between": what follows is what two quarrel over.</summary>
    Quarrel,

    /// <summary>"-made", "built": whose work a thing is, behind the state.</summary>
    Made,

    /// <summary>An arms maker by name; the tag is the state it works for, which supplies what the maker does.</summary>
    Maker,

    /// <summary>Who votes money for another's arms and names no state ("the Senate approves"); the tag is the state.</summary>
    Donor,

    /// <summary>"both sides", "the participants": who was told to talk before.</summary>
    Both,

    /// <summary>"thanked", "praises": whose troops are thanked for has sent them.</summary>
    Thank,

    /// <summary>"lets", "allows": who lets another buy is who sells.</summary>
    Let,

    /// <summary>A base or town that is named without its state; the tag is whose land it is.</summary>
    Place,

    /// <summary>"carrying", "loaded with": what stands behind it comes with the plane or ship in front.</summary>
    Cargo,

    /// <summary>"first", "last", of things that arrive: they are new, sold by who makes them.</summary>
    First,

    /// <summary>"opinion", "editorial": in front of a headline it says that nothing new is told.</summary>
    Commentary,

    /// <summary>"welcomes": whoever stands in front has no part in what others do.</summary>
    Hail,

    /// <summary>"ceasefire", "truce": what generals of two enemies meet about is no cooperation.</summary>
    Truce,

    /// <summary>"reach", "land": what missiles and drones do as well that are fired there.</summary>
    Landfall,

    /// <summary>"over", "about": what stands behind is the matter of something else, not what changes hands.</summary>
    About,

    /// <summary>"arms": between two states the verb, not the weapons.</summary>
    Arming,

    /// <summary>"soil": behind a state it says where.</summary>
    Soil,

    /// <summary>"shoot down drones": what one helps another with against a third.</summary>
    Shield,

    Military,
    Supply,
    Buy,
    Deal,
    Approve,

    /// <summary>A paper that says what shall be done: "letter of intent".</summary>
    Intent,
    Troops,
    Deploy,
    Drill,

    /// <summary>"drills", "exercises" without a military word of their own.</summary>
    SoftDrill,

    Joint,
    Pact,

    /// <summary>"agreement", "treaty": a pact only beside a military word.</summary>
    SoftPact,

    Sign,
    Ties,
    Meet,
    Technology,
    Train,
    Aid,

    /// <summary>"aid", "support", "package": military only where the text around is.</summary>
    SoftAid,

    /// <summary>Humanitarian and the like: no military aid.</summary>
    Relief,

    /// <summary>"what", "how": a question that takes what it tells for granted.</summary>
    Presumes,

    Fund,
    End,
    Parade,

    /// <summary>Fire brigades, rescuers, police: a drill of theirs is none of the armed forces.</summary>
    Civil,
    Company,
    Anniversary,
    /// <summary>In front of a title: "On this day", "From the archive".</summary>
    Retrospective,
    /// <summary>For whom: "for Ukraine".</summary>
    Beneficiary,

    /// <summary>"Eastern Europe", "the Gulf": a part of the world that is no state.</summary>
    Region,

    /// <summary>Who speaks for a government: a spokesman, a diplomat.</summary>
    Spokesman,

    /// <summary>A meeting of many: the state beside it is where they meet.</summary>
    Summit,

    /// <summary>Attacks from the air: the state beside them strikes or is struck.</summary>
    Strikes,

    /// <summary>War, invasion: the state beside it is where it is fought.</summary>
    War,

    /// <summary>Making ties closer: deepen, boost, expand.</summary>
    Deepen,
    Done,

    /// <summary>"began", "is under way": no plan any more, and not over.</summary>
    Begun,

    /// <summary>"supplies", "provides": the present of what goes on.</summary>
    Habit,

    /// <summary>No phrase of a sentence: single words that one rule tells from others of their kind, which the tag names.</summary>
    Word,
}
