/// How much a decoding looks like text that people write: the share of very common characters among all that are not
/// ASCII, less what could not be decoded.
enum CommonCharacters {
    /// Some two hundred characters that make up half of all running Chinese, in both scripts.
    private static let chinese = Set(
        """
        的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然\
        没日于起还发成事只作当想看文无开手用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理\
        業部力新業化月第市政工業产区業建设務经济全员全务展報技研究各位等关業及、，。：；“”（）《》
        這來國個說們為時學對裡後麼沒於還發當無開見經頭從動兩長樣現將與進實會過點關業產務設員報總統區電話網請問題應該當
        """.unicodeScalars)
    private static let korean = Set("이다는을의에가고하한지로서도를은기사자리대어있해인과그나부정시아라만일수스제주".unicodeScalars)

    static func score(_ text: String, charset: String, malformed: Int) -> Double {
        var counted = 0
        var common = 0
        var implausible = 0
        let japanese = charset == "windows-31j" || charset == "EUC-JP"
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            counted += 1
            switch scalar.value {
            case 0xFFFD, 0xE000...0xF8FF, 0x80...0x9F: implausible += 1
            // Half-width katakana is what other charsets look like when read as Shift-JIS.
            case 0xFF61...0xFF9F: implausible += 1
            case 0x3041...0x30FF where japanese: common += 1
            default:
                if charset == "windows-949" ? korean.contains(scalar) : chinese.contains(scalar) {
                    common += japanese ? 0 : 1
                }
            }
        }
        guard counted > 0 else { return 0 }
        // A single fault in a long page says nothing; one in ten says that this is not the charset.
        return (Double(common) - 3 * Double(implausible + malformed)) / Double(counted)
    }
}
