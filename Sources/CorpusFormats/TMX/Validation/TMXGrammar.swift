/// The content models and attributes of TMX, as its DTDs have them.
struct TMXGrammar {
    /// What may stand in an element.
    enum Content {
        case empty
        /// Text, and any of these elements.
        case mixed(Set<String>)
        /// Groups of elements, one after the other.
        case groups([Group])
    }

    struct Group {
        var names: Set<String>
        var least: Int
        var most: Int
    }

    struct Attributes {
        var required: Set<String> = []
        var optional: Set<String> = []
        /// The values of those that are enumerated.
        var values: [String: Set<String>] = [:]
    }

    let version: String
    let content: [String: Content]
    let attributes: [String: Attributes]

    /// The grammar of the version that a file says it is; nil for one that does not exist.
    init?(version: String) {
        guard ["1.0", "1.1", "1.2", "1.3", "1.4"].contains(version) else { return nil }
        self.version = version
        // `hi` came with 1.2, and `sub` left the segment with it; `xml:lang` replaced `lang` in 1.3 and 1.4.
        let isFirst = version == "1.0" || version == "1.1"
        let isLast = version == "1.4"
        var codes: Set<String> = ["bpt", "ept", "ph", "it", "ut"]
        if !isFirst { codes.insert("hi") }
        let descriptions = Group(names: ["note", "prop"], least: 0, most: .max)
        content = [
            "tmx": .groups([.init(names: ["header"], least: 1, most: 1), .init(names: ["body"], least: 1, most: 1)]),
            "header": .groups([.init(names: ["note", "prop", "ude"], least: 0, most: .max)]),
            "body": .groups([.init(names: ["tu"], least: 0, most: .max)]),
            "tu": .groups([descriptions, .init(names: ["tuv"], least: 1, most: .max)]),
            "tuv": .groups([descriptions, .init(names: ["seg"], least: 1, most: 1)]),
            "ude": .groups([.init(names: ["map"], least: 1, most: .max)]),
            "map": .empty, "note": .mixed([]), "prop": .mixed([]),
            "seg": .mixed(isFirst ? codes.union(["sub"]) : codes), "sub": .mixed(codes), "hi": .mixed(codes),
            "bpt": .mixed(["sub"]), "ept": .mixed(["sub"]), "ph": .mixed(["sub"]), "it": .mixed(["sub"]),
            "ut": .mixed(isFirst ? [] : ["sub"]),
        ].filter { !isFirst || $0.key != "hi" }

        let language: Set<String> = isFirst ? ["lang"] : ["lang", "xml:lang"]
        let common = TMXVocabulary.unitAttributes
        let segmentTypes = ["segtype": TMXVocabulary.segmentTypes]
        attributes = [
            "tmx": .init(required: isLast ? [] : ["version"], optional: ["version"]),
            "header": .init(
                required: TMXGrammar.headerAttributes,
                optional: ["o-encoding", "creationdate", "creationid", "changedate", "changeid"], values: segmentTypes),
            "note": .init(optional: language.union(["o-encoding"])),
            "prop": .init(required: ["type"], optional: language.union(["o-encoding"])),
            "ude": .init(required: ["name"], optional: ["base"]),
            "map": .init(required: ["unicode"], optional: ["code", "ent", "subst"]),
            "tu": .init(optional: common.union(["tuid", "segtype", "srclang"]), values: segmentTypes),
            "tuv": .init(
                required: isFirst ? ["lang"] : isLast ? ["xml:lang"] : [], optional: common.union(language)),
            "bpt": .init(required: ["i"], optional: ["x", "type"]),
            "ept": .init(required: ["i"]),
            "sub": .init(optional: isFirst ? [] : ["datatype", "type"]),
            "it": .init(required: ["pos"], optional: ["x", "type"], values: ["pos": ["begin", "end"]]),
            "ph": .init(optional: ["x", "type", "assoc"]),
            "hi": .init(optional: ["x", "type"]),
            "ut": .init(optional: ["x"]),
        ]
    }

    static let headerAttributes: Set<String> = [
        "creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype",
    ]
}
