package import BitextModel

/// What can be wrong with a record of a stream. Each concerns its record alone.
package enum StreamError: BitextError, Hashable {
    case tooLong(most: Int)
    case notJSON(reason: String, byte: Int)
    case notObject
    /// A member that has to be there is not.
    case missing(String)
    /// A member is not what it has to be.
    case badMember(String, expected: String)
    case badBase64(String)
    case badLanguage(String, code: String)
    /// An error of another kind than those that this program knows.
    case unexpected(String)

    package var code: String {
        switch self {
        case .tooLong: "E-STREAM-01"
        case .notJSON: "E-STREAM-02"
        case .notObject: "E-STREAM-03"
        case .missing: "E-STREAM-04"
        case .badMember: "E-STREAM-05"
        case .badBase64: "E-STREAM-06"
        case .badLanguage: "E-STREAM-07"
        case .unexpected: "E-STREAM-08"
        }
    }

    package var problem: String {
        switch self {
        case .tooLong(let most): "the line has more than \(most) bytes, and was not read"
        case .notJSON(let reason, let byte): "the line is no JSON: \(reason) (byte \(byte))"
        case .notObject: "the line is no JSON object"
        case .missing(let name): "there is no “\(name)”"
        case .badMember(let name, let expected): "“\(name)” is not \(expected)"
        case .badBase64(let name): "“base64” of “\(name)” is no base64"
        case .badLanguage(let name, let code): "“\(name)”: \(code) is no code of a language"
        case .unexpected(let reason): "the record could not be answered (\(reason))"
        }
    }

    package var location: ErrorLocation? { nil }

    package var remedy: String {
        switch self {
        case .tooLong: "Give a document of that size as a file"
        case .notJSON, .notObject: "Write one JSON object (RFC 8259) on one line, in UTF-8"
        case .missing, .badMember: "'bitext help align' names the members of a record"
        case .badBase64: "Write the bytes of the document in base64 (RFC 4648)"
        case .badLanguage: "Give a code of BCP 47, such as en, zh, zh-TW or de, or leave it out"
        case .unexpected: "Please report it, with the record"
        }
    }

    package var exitStatus: ExitStatus { .badData }
}
