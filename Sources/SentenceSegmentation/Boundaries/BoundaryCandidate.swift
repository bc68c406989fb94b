/// A place where a sentence may end.
struct BoundaryCandidate {
    /// Who proposed it.
    enum Origin: UInt8 {
        /// ICU, after a terminator.
        case unicode
        /// ICU, at a line or paragraph separator inside the text.
        case line
        case fullStopBeforeLowerCase, fullStopBeforeNumber, dash, bullet, missingSpace, omission, inlineList
        case chineseTerminator, chineseEllipsis, chineseBareEllipsis
        /// A closing bracket: a boundary if the sentence so far is one bracketed remark.
        case remark
        case emoticon, interruptedSpeech, separator, timeStamp
        /// A small word that starts sentences, with a capital, after a word in small letters: a heading ran into it.
        case lostLineEnd
        /// `第二章 ` and the like, after text without a mark.
        case numberedHeading
        /// A rule of the user's SRX file.
        case userRule

        /// Whether it says more than ICU's boundary at the same place.
        var overridesUnicode: Bool {
            switch self {
            case .inlineList, .bullet, .chineseEllipsis, .chineseBareEllipsis, .separator, .timeStamp: true
            default: false
            }
        }
    }

    /// The end of the left sentence, without white space.
    var end: Int
    /// The start of the right sentence, without white space.
    var start: Int
    /// The end of the terminators and closing marks; before `end` only where reference marks stand between.
    var marksEnd: Int
    var origin: Origin
    /// Whether quotation marks of Chinese typography are open here.
    var isInsideQuotation = false
}
