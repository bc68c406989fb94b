import ArgumentParser
import Yams

/// Which options a command has, as the argument parser describes them.
struct CommandSyntax {
    /// An option or a switch.
    struct Option: Hashable {
        /// Its long name without hyphens; the one that help shows.
        var name: String
        /// All names as they are written: `--output`, `-o`.
        var spellings: [String]
        var takesValue: Bool
        var isRepeating: Bool
    }

    /// The command's words: `filter`, `models verify`.
    let words: [String]
    let options: [Option]

    /// The command that a line begins with; nil where it begins with none.
    init?(of line: [String]) {
        var type: any ParsableCommand.Type = BitextCommand.self
        var words: [String] = []
        for word in line {
            guard let next = type.configuration.subcommands.first(where: { $0.configuration.commandName == word })
            else { break }
            words.append(word)
            type = next
        }
        guard !words.isEmpty else { return nil }
        if let usual = type.configuration.defaultSubcommand { type = usual }
        self.words = words
        options = Self.options(described: type._dumpHelp())
    }

    /// What the parser's description of a command, which is JSON and so YAML too, says of its options.
    private static func options(described text: String) -> [Option] {
        guard let description = try? Yams.compose(yaml: text), let arguments = description["command"]?["arguments"]
        else { return [] }
        return (arguments.sequence ?? []).compactMap { argument in
            guard let kind = argument["kind"]?.string, kind != "positional", let names = argument["names"]?.sequence,
                let name = argument["preferredName"]?["name"]?.string
            else { return nil }
            let spellings = names.compactMap { described in
                described["name"]?.string.map { (described["kind"]?.string == "long" ? "--" : "-") + $0 }
            }
            return Option(
                name: name, spellings: spellings, takesValue: kind == "option",
                isRepeating: argument["isRepeating"]?.bool ?? false)
        }
    }

    /// The option of a long name without hyphens.
    func option(_ name: String) -> Option? {
        options.first { $0.name == name } ?? options.first { $0.spellings.contains("--\(name)") }
    }

    /// The options and arguments of a line that follows the command's words, in the order of the line; an option that may be
    /// repeated has all its values where it stood first, another its last.
    func entries(of line: [String]) -> (entries: [OptionsFile.Entry], arguments: [String]) {
        var entries: [OptionsFile.Entry] = []
        var arguments: [String] = []
        var index = 0
        while index < line.count {
            let word = line[index]
            index += 1
            if word == "--" {
                arguments += line[index...]
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                arguments.append(word)
                continue
            }
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
            guard let option = options.first(where: { $0.spellings.contains(parts[0]) }) else {
                // The parser refuses what it does not know; so this is something every command has, like --help.
                entries.append(OptionsFile.Entry(name: String(word.drop { $0 == "-" }), values: []))
                continue
            }
            var value = parts.count == 2 ? parts[1] : "true"
            if option.takesValue, parts.count == 1, index < line.count {
                value = line[index]
                index += 1
            }
            if let known = entries.firstIndex(where: { $0.name == option.name }) {
                if option.isRepeating {
                    entries[known].values.append(value)
                    entries[known].isList = true
                } else {
                    entries[known].values = [value]
                }
            } else {
                entries.append(OptionsFile.Entry(name: option.name, values: [value]))
            }
        }
        return (entries, arguments)
    }
}
