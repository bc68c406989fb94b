import Bitext
import Yams

/// The options of a command in a file, so that a corpus can be made again: a YAML mapping of options to their values.
///
///     command: filter
///     arguments: [memory.tmx]
///     output: good.tmx
///     mend: true
///     with:
///       - money
///       - brackets
struct OptionsFile {
    /// An option and what it is given.
    struct Entry: Hashable {
        /// The option's long name without hyphens.
        var name: String
        /// One value, or several of an option that may be repeated; none of a switch that is off.
        var values: [String]
        /// Whether the values were written as a list.
        var isList = false
        /// The line in the file, from 1.
        var line = 0
    }

    /// The command, and a command of its own after a space: `models verify`.
    var command: String?
    /// What is no option: the inputs.
    var arguments: [String] = []
    /// In the order of the file.
    var entries: [Entry] = []

    /// A file of options is short; what is longer is another file.
    private static let mostBytes = 1 << 16
    /// Options have no options, so nothing lies deep; the parser, which calls itself, is not given what does.
    private static let mostBrackets = 32

    /// No options.
    init() {}

    /// Reads a file.
    ///
    /// - Parameter name: the file's, for messages.
    /// - Throws: `OptionsFileError` with the line that is no option.
    init(_ bytes: [UInt8], name: String) throws(OptionsFileError) {
        func bad(_ line: Int, _ problem: String) -> OptionsFileError {
            OptionsFileError(file: name, line: line, problem: problem)
        }
        guard bytes.count <= Self.mostBytes else { throw bad(1, "this is too long for a file of options") }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw bad(1, "the file is not in UTF-8") }
        if let line = Self.deepLine(text) { throw bad(line, "brackets or lists lie too deep in each other") }
        let root: Node?
        do { root = try Yams.compose(yaml: text) } catch {
            let (line, problem) = Self.told(error)
            throw bad(line, "this is no YAML (\(problem))")
        }
        guard let root else { return }
        guard case .mapping(let options) = root else {
            throw bad(root.mark?.line ?? 1, "this is no list of options with their values")
        }
        for (key, value) in options {
            let line = key.mark?.line ?? 1
            guard let key = key.scalar?.string, !key.isEmpty else { throw bad(line, "an option has no name") }
            let values: [String]
            switch value {
            case .scalar(let one): values = [one.string]
            case .sequence(let all):
                values = all.compactMap { $0.scalar?.string }
                guard values.count == all.count else { throw bad(line, "'\(key)' is given what is no value") }
            default: throw bad(line, "'\(key)' is given options of its own")
            }
            let isList = value.sequence != nil
            switch key {
            case "command":
                guard !isList, let first = values.first else { throw bad(line, "there is one command in a file") }
                command = first
            case "arguments": arguments = values
            default:
                let name = String(key.drop { $0 == "-" }).replacing("_", with: "-")
                entries.append(Entry(name: name, values: values, isList: isList, line: line))
            }
        }
    }

    /// The first line on which more brackets are open than a file of options has, or lists begin in lists.
    private static func deepLine(_ text: String) -> Int? {
        var open = 0
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            if line.prefix(while: { " -?:\t".contains($0) }).count(where: { $0 != " " && $0 != "\t" }) > mostBrackets {
                return number + 1
            }
            for character in line.utf8 {
                switch character {
                case UInt8(ascii: "["), UInt8(ascii: "{"): open += 1
                case UInt8(ascii: "]"), UInt8(ascii: "}"): open = max(0, open - 1)
                default: break
                }
                if open > mostBrackets { return number + 1 }
            }
        }
        return nil
    }

    /// What the parser found, and its line from 1.
    private static func told(_ error: any Error) -> (line: Int, problem: String) {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (max(1, mark.line), problem)
        case .duplicatedKeysInMapping(_, let context): (max(1, context.mark.line), "an option stands twice")
        default: (1, "\(error)".split(whereSeparator: \.isNewline).first.map(String.init) ?? "it cannot be read")
        }
    }

    /// The options as a file has them.
    ///
    /// - Throws: what the library throws when it cannot write; it can.
    func text(of syntax: CommandSyntax) throws -> String {
        var pairs: [(Node, Node)] = []
        // In quotation marks what YAML would take for a number or the like.
        func string(_ text: String) -> Node {
            .scalar(Node.Scalar(text, Tag(.str), Node(text).tag == Tag(.str) ? .any : .singleQuoted))
        }
        if let command { pairs.append((string("command"), string(command))) }
        for entry in entries {
            let isSwitch = syntax.option(entry.name)?.takesValue == false
            let value: Node =
                if isSwitch {
                    Node("true", Tag(.bool))
                } else if entry.isList {
                    Node(entry.values.map(string))
                } else {
                    string(entry.values.first ?? "")
                }
            pairs.append((string(entry.name), value))
        }
        if !arguments.isEmpty { pairs.append((string("arguments"), Node(arguments.map(string)))) }
        var text = try Yams.serialize(node: Node(pairs), width: -1, allowUnicode: true)
        while text.last?.isNewline == true { text.removeLast() }
        return text
    }
}
