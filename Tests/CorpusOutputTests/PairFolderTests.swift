import Testing

@testable import CorpusOutput

@Suite struct PairFolderTests {
    @Test(arguments: [
        ("x/001.src.txt", "x/001.tgt.txt", "001"), ("release.en.html", "release.zh-CN.html", "release"),
        ("en/page.html", "zh/page.html", "page"), ("v1.2.txt", "b.txt", "v1.2"), ("plain", "other", "plain"),
        (".hidden", "b", ".hidden"), ("a.tar.gz", "b.tar.gz", "a.tar"),
    ])
    func filesAreNamedAfterTheSource(source: String, target: String, name: String) {
        #expect(AlignmentOutput.Folder.name(source: source, target: target) == name)
    }
}
