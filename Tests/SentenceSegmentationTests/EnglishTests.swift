import BitextModel
import SentenceSegmentation
import Testing

/// English sentence ends, class by class. `|` stands where sentences part.
@Suite struct EnglishTests {
    @Test(arguments: [
        // A mark that was turned the wrong way
        "He said: “The port is open. “ |Then he left. |They went home.", "“We stay.“ |Nobody answered.",
        "He said: “The port is open. “", "It was late. |“The boats came.” |All was well.",
        "“We stay. |“Nobody knows,” he said. |They left.",
        // Titles and places
        "Mr. Lee met Dr. Ruiz and Sen. Okafor. |They talked.",
        "MR. LEE CAME. |HE LEFT.",
        "We drove to St. Ives and up Mt. Kenya. |It rained.",
        "She lives on 5th St. |The house is old.",
        // Initials and acronyms
        "A. B. Carter and J.K. Moss wrote it. |We read it.",
        "The U.S. Government replied. |He left the U.S. |The ship sailed.",
        "Nobody knew but you and I. |Then they came.",
        "We met at 5 p.m. |Everyone was late.",
        "The call is at 5 p.m. Eastern time.",
        "She has a Ph.D. in physics.",
        // Numbers
        "See Fig. 3 and No. 12 on p. 40. |Then stop.",
        "It began on Oct. 3 and ended in Nov. |People cheered.",
        "It cost 3.50 then. |92% agreed.",
        "See Fig. A for details. |See App. B and Tab. C too. |It is Vitamin B. |They left.",
        "It cost approx. $5.50 then. |It holds max. €20 and min. £5.",
        "The firm is Blue Bay Co. Ltd. |It has 5 ships.",
        "Bay Corp. Inc. was sold.",
        "The house was built approx. 1850 and burnt. |It was ca. 1900 that he came.",
        // Authors
        "This was shown by Smith et al. |The result stands.",
        "We follow Li et al. 1990 here. |They follow Li et al. |However, it fails.",
        // Lower case
        "That was all. |iPhones were new then.",
        "He brought nuts, figs, etc. and left.",
        "\"Who is it?\" she asked. |\"Me!\" he said.",
        // Ellipsis
        "Prices are $1, $2, ... $10. |Then more.",
        "It rose from $1 to ... €10 Million.",
        "I... I don't know. |Wait... |Who is that?",
        "He waited ... and waited.",
        // Enumerators
        "1. Open the box. |2. Take the lid.",
        "The rules are: 1. Be kind; 2. Be brief.",
        "Section 3. Definitions |",
        // Marks
        "It ended.[12] |Nobody came. [3, 4] |They slept.",
        "\"I know nothing. \" |Even so, they left.",
        "See https://example.org/a?b=c for more. |Thanks.",
        "They stopped.|The road was closed.",
        "It was late. |— Not at all. |- Yes, it was.",
    ])
    func partsWhereMarked(_ expected: String) throws {
        let (paragraph, wanted) = marked(expected)
        #expect(try sentences(paragraph) == wanted)
    }
}
