import FileAccess

/// Reads what office programs wrote before Office Open XML (DOC, WPS, XLS, ET, PPT, DPS) through LibreOffice, which runs as a
/// process of its own, where it is installed.
package enum OldOfficeConverter {
    /// The program by its names, and Debian's package of its part for texts.
    private static let names = ["soffice", "libreoffice"]
    private static let package = "libreoffice-writer-nogui"

    /// Seconds of the clock after which a conversion is given up.
    private static let patience = 300
    private static let limits = ExternalProgram.Limits(seconds: patience, output: 1 << 30)

    /// The mark of a compound file, in which all of these lie.
    private static let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// The names of the parts that tell kinds apart, and what a document of each is converted to.
    private static let kinds = [
        (part: "WordDocument", format: "docx"), (part: "WpsDocument", format: "docx"),
        (part: "Workbook", format: "xlsx"),
        (part: "Book", format: "xlsx"), (part: "PowerPoint Document", format: "pptx"),
    ]

    /// What `format(of:)` says of a document of today that is encrypted, which lies in such a file.
    private static let encrypted = "encrypted"

    /// What a file is converted to; nil where it is none of these.
    ///
    /// - Complexity: O(bytes).
    package static func format(of bytes: [UInt8]) -> String? {
        guard bytes.starts(with: mark) else { return nil }
        if holds(bytes, name: "EncryptedPackage") { return encrypted }
        return kinds.first { holds(bytes, name: $0.part) }?.format
    }

    /// The document in a format of today.
    ///
    /// - Parameter format: As `format(of:)` says.
    /// - Throws: `DocumentFormatError`, where there is no LibreOffice for one; `ZipError`; `FileError`.
    package static func converted(_ bytes: [UInt8], to format: String, file: String) throws -> DocumentPackage {
        guard format != encrypted else { throw DocumentFormatError.encrypted(file) }
        guard let program = names.lazy.compactMap(ExternalProgram.path(of:)).first else {
            throw DocumentFormatError.missingProgram(file, program: "LibreOffice", package: package)
        }
        let scratch = try ScratchFile()
        try scratch.write(bytes)
        let result = try ExternalProgram.run("/bin/sh", ["-c", script, program, format, scratch.path], limits: limits)
        switch result.status {
        case 0: return try DocumentPackage(result.output, file: file)
        case 124, ExternalProgram.stoppedForTime:
            throw DocumentFormatError.programTooSlow(file, program: "LibreOffice", seconds: patience)
        default:
            throw DocumentFormatError.programFailed(
                file, program: "LibreOffice",
                reason: result.complaint.isEmpty ? "exit status \(result.status)" : result.complaint)
        }
    }

    /// The program writes its result and its settings into a folder: one that is gone whatever happens.
    private static let script = """
        work=$(mktemp -d) || exit 73
        trap 'rm -rf "$work"' EXIT
        trap 'exit 143' INT TERM HUP
        timeout \(patience) "$0" "-env:UserInstallation=file://$work/settings" --headless --norestore \
            --convert-to "$1" --outdir "$work" "$2" >&2 || exit $?
        cat "$work"/*."$1"
        """

    /// Whether a compound file has a part of a name, which stands in it in UTF-16.
    private static func holds(_ bytes: [UInt8], name: String) -> Bool {
        var pattern: [UInt8] = []
        for unit in name.utf16 {
            pattern.append(UInt8(unit & 0xFF))
            pattern.append(UInt8(unit >> 8))
        }
        pattern += [0, 0]
        // The folder of the file is made of records of 128 bytes, each of which begins with its name.
        for start in stride(from: 512, to: bytes.count - pattern.count, by: 128)
        where bytes[start] == pattern[0] && bytes[start..<start + pattern.count].elementsEqual(pattern) {
            return true
        }
        return false
    }
}
