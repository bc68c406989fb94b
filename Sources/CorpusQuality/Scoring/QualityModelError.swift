package import BitextModel

/// A file that is no weight file of the quality score.
package struct QualityModelError: BitextError {
    let file: String
    let line: Int
    let reason: String

    package var code: String { "E-QUALITY-01" }
    package var problem: String { reason }
    package var location: ErrorLocation? { ErrorLocation(file: file, line: line) }
    package var remedy: String { "Name a file made by 'bitext fit-quality'" }
    package var exitStatus: ExitStatus { .badData }
}
