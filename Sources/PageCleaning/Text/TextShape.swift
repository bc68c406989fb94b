/// What can be said of a piece of text by counting: the evidence that tells running text from menus.
struct TextShape: Hashable, Sendable {
    /// Han, kana and Hangul characters.
    var ideographs = 0
    /// Runs of letters of other scripts.
    var words = 0
    /// Those of them in other alphabets than the Latin: Cyrillic, Arabic, Devanagari ...
    var foreignWords = 0
    var digits = 0
    /// 。！？ anywhere; `.!?` at a word's end.
    var sentenceEnds = 0
    /// ，、；： and `,;:` .
    var commas = 0
    /// 的了是在和有不这为以及等 and the like: what stop words are to English.
    var functionCharacters = 0
    /// the, of, and, to, in ... and their kin in other languages.
    var stopWords = 0
    /// Whether the last mark, closing quotes and brackets aside, ends a sentence.
    var endsSentence = false
    /// Whether the text ends with a colon.
    var endsWithColon = false
    /// All scalars but white space.
    var scalars = 0

    /// Length in a measure common to both kinds of script: an English word says as much as 1.7 Chinese characters.
    var units: Double { Double(ideographs) + 1.7 * Double(words) }

    init() {}

    init(_ text: some StringProtocol) {
        var word: UInt64 = 0
        var wordLength = 0
        var isForeign = false
        var pendingEnd = false
        func closeWord() {
            guard wordLength > 0 else { return }
            words += 1
            if isForeign { foreignWords += 1 }
            if wordLength <= 8, Self.stopWordSet.contains(word) { stopWords += 1 }
            word = 0
            wordLength = 0
            isForeign = false
        }
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if value < 0x80 {
                let byte = UInt8(value)
                let lower = byte | 0x20
                if lower >= 0x61 && lower <= 0x7A {
                    word = word << 8 | UInt64(lower)
                    wordLength += 1
                    scalars += 1
                    endsSentence = false
                    endsWithColon = false
                    pendingEnd = false
                    continue
                }
                closeWord()
                switch byte {
                case 0x20, 0x09, 0x0A, 0x0D, 0x0C, 0x0B:
                    if pendingEnd { sentenceEnds += 1 }
                    pendingEnd = false
                    continue
                case 0x30...0x39:
                    digits += 1
                    endsSentence = false
                    endsWithColon = false
                    pendingEnd = false
                case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
                    pendingEnd = true
                    endsSentence = true
                    endsWithColon = false
                case UInt8(ascii: ","), UInt8(ascii: ";"):
                    commas += 1
                    endsSentence = byte == UInt8(ascii: ";")
                    endsWithColon = false
                case UInt8(ascii: ":"):
                    commas += 1
                    endsSentence = false
                    endsWithColon = true
                case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"):
                    break
                default:
                    endsSentence = false
                    endsWithColon = false
                    pendingEnd = false
                }
                scalars += 1
                continue
            }
            if value == 0x3000 || value == 0xA0 || (value >= 0x2000 && value <= 0x200F) || value == 0xFEFF {
                closeWord()
                if pendingEnd { sentenceEnds += 1 }
                pendingEnd = false
                continue
            }
            scalars += 1
            if Self.isIdeograph(value) {
                closeWord()
                ideographs += 1
                if Self.functionCharacterSet.contains(value) { functionCharacters += 1 }
                endsSentence = false
                endsWithColon = false
                pendingEnd = false
                continue
            }
            switch value {
            // The last four: the full stop of Urdu, the Arabic question mark, the danda of Indian scripts.
            case 0x3002, 0xFF01, 0xFF1F, 0xFF0E, 0x2026, 0x06D4, 0x061F, 0x0964, 0x0965:
                closeWord()
                sentenceEnds += 1
                endsSentence = true
                endsWithColon = false
            case 0xFF0C, 0x3001, 0xFF1B, 0xFF1A, 0x060C, 0x061B:
                closeWord()
                commas += 1
                endsSentence = value == 0xFF1B || value == 0x061B
                endsWithColon = value == 0xFF1A
            case 0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x300B, 0xBB:
                closeWord()
            default:
                if (value >= 0xC0 && value < 0x2000) || (value >= 0x2C00 && value < 0x2E00) || value >= 0xA640 {
                    // A letter of another script, or an accented one.
                    if value < 0xFF00 || value >= 0xFF21 {
                        word = word << 8 | UInt64(value & 0xFF)
                        wordLength += 1
                        if value >= 0x370, !(value >= 0x1E00 && value < 0x1F00) { isForeign = true }
                    }
                } else {
                    closeWord()
                }
                endsSentence = false
                endsWithColon = false
                pendingEnd = false
            }
        }
        closeWord()
        if pendingEnd { sentenceEnds += 1 }
    }

    /// Adds another piece that follows this one in the same block.
    mutating func add(_ other: TextShape) {
        ideographs += other.ideographs
        words += other.words
        foreignWords += other.foreignWords
        digits += other.digits
        sentenceEnds += other.sentenceEnds
        commas += other.commas
        functionCharacters += other.functionCharacters
        stopWords += other.stopWords
        scalars += other.scalars
        endsSentence = other.endsSentence
        endsWithColon = other.endsWithColon
    }

    /// Running text: a sentence, or a stretch long and connected enough to be part of one. Menus, headlines, labels
    /// and addresses are not.
    var isProse: Bool {
        if ideographs * 2 >= words {
            // Chrome hardly ever ends with a full stop.
            if endsSentence, units >= 6, sentenceEnds > 0 { return true }
            if units >= 25, sentenceEnds > 0, commas + functionCharacters > 0 { return true }
            return units >= 40 && commas >= 2 && functionCharacters * 40 >= ideographs
        }
        // Of these languages no little words are known here.
        if foreignWords * 2 > words {
            return endsSentence ? words >= 6 : words >= 20 && sentenceEnds + commas > 0
        }
        if endsSentence, words >= 5, stopWords >= 1 { return true }
        if words >= 20, sentenceEnds + commas > 0, stopWords * 10 >= words { return true }
        return endsWithColon && words >= 10 && stopWords >= 2
    }

    static func isIdeograph(_ value: UInt32) -> Bool {
        switch value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x3041...0x30FF, 0xAC00...0xD7A3, 0x20000...0x323AF:
            true
        default: false
        }
    }

    private static let functionCharacterSet = Set(
        "的了是在和有不这這为為与與以及等对對将將被把从從而但也就都中之其所于於已并並由到说說要会會个個我他".unicodeScalars.map(\.value))

    private static let stopWordSet: Set<UInt64> = {
        let words =
            """
            the of and to in a is that for it was on are with as be this by at from have or an they which not but what \
            all were when there can said we their will would who been has its more about into than he his she her you \
            der die und den von zu das mit sich des auf ist im dem nicht ein eine als auch es an werden aus er hat dass \
            le la les et des en un une que est pour qui dans par plus pas au sur ne se ce il du el los del con por para \
            no su al di e che non si i da dei sono della o do na os em uma het van een is dat op te zijn met voor \
            ve bir bu için ile olarak olan daha gibi i w na z się nie do jest że jak a v se je že které och att det som på \
            är av för till yang dan dengan untuk dari ini pada dalam và của là có cho các az és hogy egy nem ja ei että
            """
        return Set(
            words.split { $0 == " " || $0 == "\n" }.map {
                $0.unicodeScalars.reduce(0) { $0 << 8 | UInt64($1.value & 0xFF) }
            })
    }()
}
