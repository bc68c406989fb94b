// swift-format-ignore-file: NeverUseForceTry

// What libFuzzer calls: bytes as a file of the kind that BITEXT_FUZZ_KIND names, through its reader, and what must hold of
// every result. Built and run by Tools/fuzz-readers under the address sanitizer.
import AlignmentPipeline
import AlignmentReview
import BilingualLexicon
import BitextModel
import CorpusFormats
import DocumentAlignment
import FileAccess
import Glibc
import PageCleaning
import PageSources
import SentenceAlignment

@testable import AlignmentMeasures
@testable import SentenceSegmentation

private let kind = getenv("BITEXT_FUZZ_KIND").map { String(cString: $0) } ?? "tmx"
private let folder: String = {
    var template = Array("/dev/shm/bitext-fuzz-XXXXXX".utf8CString)
    return mkdtemp(&template).map { String(cString: $0) }!
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let path = put(bytes, "in.\(kind)")
    do {
        try read(path, bytes)
    } catch let error as any BitextError {
        // Whatever is refused says so in words.
        precondition(!error.problem.isEmpty && !error.remedy.isEmpty && !"\(error)".utf8.contains(0))
    } catch {
        fatalError("\(error)")
    }
    return 0
}

private func put(_ bytes: UnsafeBufferPointer<UInt8>, _ name: String) -> String {
    let path = folder + "/" + name
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = write(descriptor, bytes.baseAddress, bytes.count)
    close(descriptor)
    return path
}

private func read(_ path: String, _ bytes: UnsafeBufferPointer<UInt8>) throws {
    switch kind {
    case "weights":
        let table = Table(name: path, text: String(decoding: bytes, as: UTF8.self))
        _ = try AlignmentWeights(table: table, features: .ofTexts).fileText
    case "gold":
        // The first part is the beads, the rest the two texts.
        let third = bytes.count / 3
        _ = put(UnsafeBufferPointer(rebasing: bytes[..<third]), "a.gold")
        _ = put(UnsafeBufferPointer(rebasing: bytes[third..<2 * third]), "a.src.txt")
        _ = put(UnsafeBufferPointer(rebasing: bytes[(2 * third)...]), "a.tgt.txt")
        _ = "en zh".utf8.withContiguousStorageIfAvailable { put($0, "LANGS") }
        let gold = try GoldFolder(path: folder)
        for document in gold.documents {
            precondition(document.gold.allSatisfy { $0.source.allSatisfy { $0 < document.source.count } })
        }
    case "anchors": _ = try AlignedPair.Constraints(file: path)
    case "pairs":
        let list = try PairList(file: path)
        precondition(!list.pairs.isEmpty)
    case "glossary", "u8", "tbx":
        let lexicon = try Lexicon(file: path, source: .english, target: .chinese)
        precondition(lexicon.count >= 0)
    case "judge":
        let judge = try BlockJudge(table: Table(name: path, text: String(decoding: bytes, as: UTF8.self)))
        let again = try BlockJudge(table: Table(name: path, text: judge.fileText))
        precondition(again == judge)
    case "warc", "sitemap":
        let site = try SitePages([kind == "warc" ? path : put(bytes, "sitemap.xml")])
        for page in site.pages { _ = try? site.bytes(of: page) }
    case "session":
        let session = try SessionFile(reading: path)
        precondition(session.confirmed >= 0)
    case "corrections": _ = try Corrections(file: path)
    case "srx":
        _ = try SentenceSegmenter(options: SegmentationOptions(srxFile: path)).segment(
            paragraph: "Dr. Li came. He left. 他走了。", language: .english)
    case "repair":
        let output = try OutputFile(folder + "/mended.tmx")
        _ = try TMXRepair(path, output: output) { precondition(!$0.action.isEmpty) }.repair()
        try output.commit()
        // What was mended is valid, and needs no mending.
        _ = try TMXValidator(folder + "/mended.tmx") { precondition($0.severity != .invalid, "\($0)") }.validate()
    case "validate": _ = try TMXValidator(path) { precondition(!$0.description.isEmpty) }.validate()
    default: try convert(path)
    }
}

/// Every unit goes through every writer that takes it; what is written as JSON Lines is read again as it was.
private func convert(_ path: String) throws {
    var options = CorpusFormat.ReadingOptions()
    options.languages = (.english, .chinese)
    options.keepsInlineCodes = true
    let reader = try makeReader(format: CorpusFormat(rawValue: kind)!, paths: [path], options: options)
    var units: [TranslationUnit] = []
    while let unit = try reader.next(), units.count < 500 {
        units.append(unit)
        for document in reader.takeDescriptions() { precondition(!document.id.isEmpty || document.id.isEmpty) }
    }
    for refusal in reader.takeRefusals() { precondition(!refusal.description.isEmpty) }
    let header = CorpusHeader(sourceLanguage: .english, targetLanguage: .chinese)
    for format in [CorpusFormat.jsonl, .tmx, .tsv, .xliff, .beads, .ladder, .xces, .hunalign] {
        let output = try OutputFile("\(folder)/out.\(format.rawValue)")
        do {
            let writer = try makeWriter(format: format, outputs: [output], header: header)
            for unit in units { try writer.write(unit) }
            try writer.finish()
            try output.commit()
        } catch is CorpusFormatError {
            output.abandon()
        }
    }
    guard kind == "jsonl", access(folder + "/out.jsonl", F_OK) == 0 else { return }
    let again = try makeReader(format: .jsonl, paths: [folder + "/out.jsonl"], options: options)
    for unit in units {
        let copy = try again.next()
        precondition(copy?.source.text == unit.source.text && copy?.target.text == unit.target.text)
    }
    unlink(folder + "/out.jsonl")
}
