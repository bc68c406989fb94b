import ArgumentParser
import Bitext

/// `bitext align --pairs`: a list of pairs in, one memory out, or files for each.
extension AlignCommand {
    func validateBatch() throws {
        guard batch.pairs != nil else {
            if batch.outputFolder != nil || !batch.format.isEmpty || batch.site || !batch.pages.isEmpty {
                throw ValidationError("--output-folder, --format, --site and --pages go with --pairs")
            }
            return
        }
        if source != nil { throw ValidationError("Name either SOURCE and TARGET, or a list with --pairs") }
        if anchors != nil || explain || segments != nil || explainCleaning != nil || timings {
            throw ValidationError(
                "--anchors, --explain, --segments, --explain-cleaning and --timings are for one pair, not for --pairs")
        }
        if batch.outputFolder == nil, !batch.format.isEmpty {
            throw ValidationError("--format is for --output-folder; the extension of -o, or --to, tells the format")
        }
        if batch.site, presegmented {
            throw ValidationError("--presegmented leaves every line as it is: there is nothing for --site to take away")
        }
        if folderFormats.contains(.moses) {
            throw ValidationError("--output-folder writes one file a pair and format: Moses has two. Use -o, or TSV")
        }
        if batch.outputFolder == nil || !output.isEmpty {
            for place in try memoryPlaces() where place.format.holdsNumbersOnly {
                throw ValidationError(
                    "\(place.paths[0]): numbers of sentences are of one pair. Use --output-folder DIR --format \(place.format.rawValue)"
                )
            }
        }
    }

    private var folderFormats: [CorpusFormat] {
        guard batch.outputFolder != nil else { return [] }
        if !batch.format.isEmpty { return batch.format }
        // With -o, --to is of the outputs that it names.
        return output.isEmpty ? [to ?? .tmx] : [.tmx]
    }

    private func memoryPlaces() throws -> [CorpusFormat.Place] {
        try CorpusFormat.Place.places(output.isEmpty && batch.outputFolder == nil ? ["-"] : output, format: to)
    }

    func runBatch(_ path: String, reader: BitextReader, _ console: Console) async throws -> ExitStatus {
        let list = try PairList(file: path, pages: batch.pages)
        try CorpusOutput.check(output + reporting.paths, against: list.files + (path == "-" ? [] : [path]))
        let folder = try batch.outputFolder.map {
            try AlignmentOutput.Folder($0, formats: folderFormats, of: list, withSentences: !presegmented)
        }
        let outputs = try AlignmentOutput(
            places: try memoryPlaces(), folder: folder, selection: selection, leastPairScore: choices.minPairScore,
            isList: true, summary: reporting.summary)
        let aligner = try choices.aligner(evidence, reader: reader, console)
        var failures = 0
        var done = 0
        let count = list.pairs.count
        func fail(_ failure: any BitextError) {
            failures += 1
            console.error(failure)
        }
        try await aligner.align(
            list, languages: (sourceLanguage, targetLanguage), asSites: batch.site, jobs: streaming.jobs
        ) { event in
            switch event {
            case .read(let number, _):
                // Ten lines for any list.
                if count >= 20, number * 10 / count > (number - 1) * 10 / count {
                    console.note("\(number) of \(count) pairs read to learn from")
                }
            case .learned(let translations):
                console.note("\(translations) word translations learned across the documents")
            case .failed(_, let failure): fail(failure)
            case .aligned(let line, let pair, let source, let target):
                do {
                    try outputs.write(pair, line: line.line)
                } catch let error as AlignmentOutput.OtherLanguages {
                    fail(list.failure(of: line, error))
                    return
                } catch let error as AlignmentOutput.Unrelated {
                    fail(list.failure(of: line, error))
                    return
                }
                if pair.source.id == line.target, line.source != line.target {
                    console.note("line \(line.line): turned round, \(line.target) is the source")
                }
                report([source, target], console)
                done += 1
                console.note("\(done + failures) of \(count): \(line.source), \(pair.beads.count) beads")
            }
        }
        console.report(try outputs.commit())
        guard failures > 0 else { return .done }
        console.note(
            "\(failures) of \(count) pairs failed; "
                + (done > 0 ? "the outputs hold the other \(done)" : "nothing was written"))
        return .findings
    }
}
