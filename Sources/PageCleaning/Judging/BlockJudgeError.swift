package import BitextModel

/// A file that is none of the cleaner's judge.
package struct BlockJudgeError: BitextError {
    let file: String
    let line: Int
    let reason: String

    package var code: String { "E-CLEAN-01" }
    package var problem: String { reason }
    package var location: ErrorLocation? { ErrorLocation(file: file, line: line) }
    package var remedy: String { "Name a file made by 'bitext fit-cleaner'" }
    package var exitStatus: ExitStatus { .badData }
}
