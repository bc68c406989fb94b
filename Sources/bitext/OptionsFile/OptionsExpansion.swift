import ArgumentParser
import Bitext

/// `--options FILE` takes options from a file; what the command line gives wins over it, option by option.
/// `--print-options` shows all that was given as such a file, and runs nothing.
enum OptionsExpansion {
    /// The command line with the options of its files in it.
    ///
    /// - Throws: `FileError` for a file that cannot be read, `OptionsFileError` for one that is none of options.
    static func expanded(_ arguments: [String]) throws -> [String] {
        var (line, paths) = (arguments, [String]())
        let end = line.firstIndex(of: "--") ?? line.endIndex
        for index in line[..<end].indices.reversed() {
            if line[index] == "--options", index + 1 < end {
                paths.insert(line[index + 1], at: 0)
                line.removeSubrange(index...(index + 1))
            } else if line[index].hasPrefix("--options=") {
                paths.insert(String(line[index].dropFirst("--options=".count)), at: 0)
                line.remove(at: index)
            }
        }
        for path in paths.reversed() { line = try expanded(line, by: path) }
        return line
    }

    private static func expanded(_ line: [String], by path: String) throws -> [String] {
        let file = try OptionsFile(CorpusOutput.bytes(of: path), name: path)
        let words = file.command?.split(separator: " ").map { String($0) } ?? []
        let named = CommandSyntax(of: line)
        guard let syntax = named ?? CommandSyntax(of: words) else {
            if let command = file.command { throw unknown(command, path) }
            // Neither names a command: the parser says so.
            return line
        }
        let rest = Array(line.dropFirst(named?.words.count ?? 0))
        let given = syntax.entries(of: rest)
        var taken: [String] = []
        for entry in file.entries {
            let option = try option(entry, syntax, path)
            if given.entries.contains(where: { $0.name == option.name }) { continue }
            if option.takesValue {
                taken += entry.values.map { "--\(option.name)=\($0)" }
            } else if try isOn(entry, path) {
                taken.append("--\(option.name)")
            }
        }
        var inputs = given.arguments.isEmpty ? file.arguments : []
        // What begins with a hyphen and is no option comes after the sign that says so.
        if inputs.contains(where: { $0.hasPrefix("-") && $0 != "-" }) { inputs.insert("--", at: 0) }
        return syntax.words + taken + rest + inputs
    }

    private static func isOn(_ entry: OptionsFile.Entry, _ path: String) throws(OptionsFileError) -> Bool {
        switch entry.values.first?.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            throw OptionsFileError(
                file: path, line: entry.line, problem: "'\(entry.name)' is a switch, which is true or false")
        }
    }

    /// The option that an entry of a file is for.
    private static func option(
        _ entry: OptionsFile.Entry, _ syntax: CommandSyntax, _ path: String
    ) throws(OptionsFileError) -> CommandSyntax.Option {
        func bad(_ problem: String) -> OptionsFileError {
            OptionsFileError(file: path, line: entry.line, problem: problem)
        }
        guard let option = syntax.option(entry.name) else {
            let near = Spelling.nearest(to: entry.name, among: syntax.options.map(\.name))
            throw bad(
                "'\(syntax.words.joined(separator: " "))' has no option '\(entry.name)'"
                    + (near.map { ", but '\($0)'" } ?? ""))
        }
        if entry.isList, !option.isRepeating { throw bad("'\(entry.name)' is given several values, and takes one") }
        return option
    }

    private static func unknown(_ command: String, _ path: String) -> OptionsFileError {
        OptionsFileError(
            file: path, line: 1, problem: "there is no command '\(command)'", remedy: "See 'bitext --help'")
    }

    /// The options of a command line as a file.
    ///
    /// - Parameter arguments: without `--options`, and what the parser takes.
    static func printed(_ arguments: [String]) throws -> String {
        guard let syntax = CommandSyntax(of: arguments) else { return "" }
        let given = syntax.entries(of: Array(arguments.dropFirst(syntax.words.count)))
        var file = OptionsFile()
        file.command = syntax.words.joined(separator: " ")
        file.entries = given.entries.filter { $0.name != "print-options" }
        file.arguments = given.arguments
        return try file.text(of: syntax)
    }
}
