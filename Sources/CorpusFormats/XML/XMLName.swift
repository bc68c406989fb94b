/// The names of elements and attributes that this target's readers know; any other is `unknown`.
enum XMLName: String, CaseIterable {
    // TMX
    case tmx, header, body, note, prop, ude, map, tu, tuv, seg, bpt, ept, ph, it, hi, sub, ut
    case version, creationtool, creationtoolversion, segtype, adminlang, srclang, datatype, creationdate, creationid
    case changedate, changeid, usagecount, lastusagedate, tuid, type, lang, i, x, pos, assoc, name, base, unicode
    case code, ent, subst
    case oEncoding = "o-encoding"
    case oTMF = "o-tmf"
    case xmlLang = "xml:lang"
    // XLIFF
    case xliff, file, group, unit, segment, source, target, ignorable, notes, cp, pc, sc, ec, mrk, sm, em, id, state
    case srcLang, trgLang, original, hex, xmlns, skeleton, originalData, data, subState, order
    case metadata = "mda:metadata"
    case metaGroup = "mda:metaGroup"
    case meta = "mda:meta"
    case category
    // XLIFF 1.2
    case transUnit = "trans-unit"
    case sourceLanguage = "source-language"
    case targetLanguage = "target-language"
    case binUnit = "bin-unit"
    case altTrans = "alt-trans"
    case segSource = "seg-source"
    case mtype, mid, conf, translate, approved
    case segmentDefinition = "sdl:seg"
    case memoQStatus = "mq:status"
    case memsourceConfirmed = "m:confirmed"
    // SpreadsheetML
    case r, t
    // XCES
    case cesAlign, linkGrp, link, fromDoc, toDoc, xtargets, certainty, s, w
    case unknown = ""
}

/// Finds the name behind an interned C string: by address once it has been met, by its text the first time.
struct XMLNameTable {
    private var known: [(address: UnsafePointer<CChar>, name: XMLName)] = []
    private static let byText = Dictionary(uniqueKeysWithValues: XMLName.allCases.map { ($0.rawValue, $0) })

    subscript(address: UnsafePointer<CChar>?) -> XMLName {
        mutating get {
            guard let address else { return .unknown }
            for entry in known where entry.address == address { return entry.name }
            let name = Self.byText[String(cString: address)] ?? .unknown
            // A hostile document may have any number of names; the table stays short, and looks them up each time.
            if known.count < 64 { known.append((address, name)) }
            return name
        }
    }
}
