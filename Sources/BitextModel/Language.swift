/// A language as a BCP 47 tag: `zh-CN`, `zh-Hant`, `en-US`, `de`.
///
/// Tags are kept in their conventional case (`zh-Hans-CN`), so that equal tags are equal values however they were
/// written.
public struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The whole tag in conventional case.
    public let tag: String

    /// Nil unless the text has the form of a BCP 47 tag (underscores are taken for hyphens).
    public init?(_ text: String) {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
        guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter })
        else { return nil }
        var subtags = [first.lowercased()]
        for part in parts.dropFirst() {
            guard (1...8).contains(part.count), part.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
            else { return nil }
            switch part.count {
            case 2: subtags.append(part.uppercased())
            case 4 where part.allSatisfy(\.isLetter):
                subtags.append(part.prefix(1).uppercased() + part.dropFirst().lowercased())
            default: subtags.append(part.lowercased())
            }
        }
        tag = subtags.joined(separator: "-")
    }

    private init(known tag: String) { self.tag = tag }

    /// English (`en`).
    public static let english = Language(known: "en")
    /// English as written in the United States (`en-US`).
    public static let americanEnglish = Language(known: "en-US")
    /// Chinese (`zh`).
    public static let chinese = Language(known: "zh")
    /// Chinese as written in mainland China (`zh-CN`).
    public static let mainlandChinese = Language(known: "zh-CN")
    /// Chinese as written in Taiwan (`zh-TW`).
    public static let taiwanChinese = Language(known: "zh-TW")
    /// Chinese as written in Hong Kong (`zh-HK`).
    public static let hongKongChinese = Language(known: "zh-HK")
    /// German (`de`).
    public static let german = Language(known: "de")
    /// French (`fr`).
    public static let french = Language(known: "fr")
    /// A language that could not be found out (`und`).
    public static let undetermined = Language(known: "und")

    /// The language subtag: `zh` of `zh-Hant-HK`.
    public var primary: String { String(tag.prefix { $0 != "-" }) }

    /// What follows the language subtag.
    private var subtags: [String] { tag.split(separator: Character("-")).dropFirst().map { String($0) } }

    /// The script subtag if there is one: `Hant` of `zh-Hant-HK`.
    public var script: String? {
        subtags.first { $0.count == 4 && $0.allSatisfy(\.isLetter) }
    }

    /// The region subtag if there is one: `HK` of `zh-Hant-HK`.
    public var region: String? {
        subtags.first {
            ($0.count == 2 && $0.allSatisfy(\.isLetter)) || ($0.count == 3 && $0.allSatisfy(\.isNumber))
        }
    }

    /// Whether it is Chinese, in whatever script and region.
    public var isChinese: Bool { primary == "zh" }

    /// Whether the tag says Chinese in traditional characters, by script or by region.
    public var isTraditionalChinese: Bool {
        isChinese && (script == "Hant" || (script == nil && ["TW", "HK", "MO"].contains(region)))
    }

    /// The code that CAT tools expect for a language that was found rather than named: `en-US` for `en`, `zh-CN` for
    /// `zh` and `zh-Hans`, `zh-TW` for `zh-Hant`; any other as it is.
    public var withUsualRegion: Language {
        switch tag {
        case "en": .americanEnglish
        case "zh", "zh-Hans": .mainlandChinese
        case "zh-Hant": .taiwanChinese
        default: self
        }
    }

    /// The tag.
    public var description: String { tag }
}
