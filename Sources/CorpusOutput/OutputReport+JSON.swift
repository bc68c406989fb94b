import BitextModel
import CorpusFormats

extension OutputReport {
    /// The report as `--summary` writes it: one object; with a list of pairs, one whose `pairs` are such objects.
    public var json: String {
        var members: [String] = []
        if isList {
            members.append(
                Self.member("pairs", Self.list(pairs.map { Self.object(Self.members($0, files: $0.files)) })))
            members.append(Self.member("outputs", Self.list(files.map(Self.object))))
        } else if let pair = pairs.first {
            members = Self.members(pair, files: files)
        } else {
            if let languages = files.lazy.compactMap(\.languages).first {
                members.append(Self.member("languages", Self.strings([languages.source.tag, languages.target.tag])))
            }
            if let read { members.append(Self.member("read", String(read))) }
            if let refused { members.append(Self.member("refused", String(refused))) }
            members.append(Self.member("outputs", Self.list(files.map(Self.object))))
        }
        members.append(Self.member("provenance", provenanceObject))
        return Self.object(members) + "\n"
    }

    private var provenanceObject: String {
        var members = [
            Self.member("program", JSONString.of(provenance.program)),
            Self.member("version", JSONString.of(provenance.version)),
        ]
        if let weights = provenance.weights { members.append(Self.member("weights", JSONString.of(weights))) }
        if let model = provenance.modelChecksum { members.append(Self.member("modelChecksum", JSONString.of(model))) }
        return Self.object(members)
    }

    private static func members(_ pair: PairReport, files: [FileReport]) -> [String] {
        [
            member("documents", strings(pair.documents)), member("languages", strings(pair.languages.map(\.tag))),
            member("sentences", list(pair.sentences.map { String($0) })), member("beads", String(pair.beads)),
            member("linked", String(pair.linked)), member("unlinked", list(pair.unlinked.map { String($0) })),
            member("meanConfidence", number(pair.meanConfidence)), member("pairScore", number(pair.pairScore)),
            member("outputs", list(files.map(object))),
        ]
    }

    private static func object(_ file: FileReport) -> String {
        let reasons = file.leftOut.filter { $0.value > 0 }.sorted { $0.key < $1.key }
        var members = [
            member("path", JSONString.of(file.path)), member("format", JSONString.of(file.format)),
            member("written", String(file.written)),
            member("leftOut", String(reasons.reduce(0) { $0 + $1.value })),
            member("reasons", object(reasons.map { member($0.key, String($0.value)) })),
        ]
        let remarks = file.changes + file.notes
        if !remarks.isEmpty { members.append(member("remarks", strings(remarks))) }
        return object(members)
    }

    private static func member(_ name: String, _ value: String) -> String { "\(JSONString.of(name)): \(value)" }
    private static func object(_ members: [String]) -> String { "{\(members.joined(separator: ", "))}" }
    private static func list(_ values: [String]) -> String { "[\(values.joined(separator: ", "))]" }
    private static func strings(_ values: [String]) -> String { list(values.map { JSONString.of($0) }) }
    /// A share with four decimals.
    private static func number(_ value: Double?) -> String { value.map { Decimals.four($0) } ?? "null" }
}
