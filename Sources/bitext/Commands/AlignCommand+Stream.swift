import ArgumentParser
import Bitext

/// `bitext align --stream`: records in, answers out.
extension AlignCommand {
    func validateStream() throws {
        if source != nil || batch.pairs != nil {
            throw ValidationError("--stream reads its documents from standard input: name no file")
        }
        if batch.outputFolder != nil || !batch.format.isEmpty {
            throw ValidationError("--output-folder and --format go with --pairs")
        }
        if !output.isEmpty || to != nil || reporting.summary != nil {
            throw ValidationError(
                "--stream answers on standard output, as JSON Lines: leave -o, --to and --summary out")
        }
        if anchors != nil || explain || segments != nil || explainCleaning != nil || timings {
            throw ValidationError(
                "--anchors, --explain, --segments, --explain-cleaning and --timings are for one pair, not for --stream")
        }
    }

    func runStream(reader: BitextReader, _ console: Console) async throws -> ExitStatus {
        let aligner = try choices.aligner(evidence, reader: reader, console)
        console.report(
            try await aligner.answerRecords(
                jobs: streaming.jobs, languages: (sourceLanguage, targetLanguage), selection: selection,
                leastPairScore: choices.minPairScore))
        return .done
    }
}
