import FileAccess
import Testing

@testable import PageSources

/// Pages out of folders, as programs leave them.
@Suite struct FolderTests {
    private let page = Array(ArchiveFixture.page("The gauge is online.").utf8)

    @Test func aMirrorGivesAddresses() throws {
        let folder = try FileFixture([
            "www.a.example/index.html": page, "www.a.example/news/list.php?id=5.html": page,
            "www.a.example/news/list.php@id=6.html": page, "www.a.example/news/a.html": page,
            "www.a.example/news/a.html.orig": page, "www.a.example/news/b%3Flang=zh": page,
            "www.a.example/news/c.shtml.html": page, "www.a.example/img/a.png": [0x89, 0x50],
            "www.a.example/style.css": Array("p {}".utf8), "www.a.example/robots.txt": Array("User-agent: *".utf8),
            "www.a.example/.htaccess": page, "www.a.example/data": [0, 1, 2, 0],
        ])
        let site = try SitePages([folder.path])
        #expect(
            site.pages.map(\.address) == [
                "http://www.a.example/index.html", "http://www.a.example/news/a.html",
                "http://www.a.example/news/b?lang=zh", "http://www.a.example/news/c.shtml",
                "http://www.a.example/news/list.php?id=5", "http://www.a.example/news/list.php?id=6",
            ])
        #expect(
            site.skipped == [
                "copy before its links were changed (.orig)": 1, "no page by its name (.png)": 1,
                "no page by its name (.css)": 1, "robots.txt": 1, "hidden file": 1, "no page by its content": 1,
            ])
        // The host's folder named by itself, and one of its folders.
        for (path, address) in [
            ("www.a.example", "http://www.a.example/news/a.html"),
            ("www.a.example/news", "http://www.a.example/news/a.html"),
        ] {
            #expect(try SitePages(["\(folder.path)/\(path)"]).pages.contains { $0.address == address })
        }
    }

    @Test func whatABrowserSavesBesideAPageIsNone() throws {
        let folder = try FileFixture([
            "a.html": page, "a_files/frame.html": page, "b_files/c.html": page, "zh/a.txt": Array("水位站".utf8),
        ])
        let site = try SitePages([folder.path])
        #expect(
            site.pages.map { String($0.id.dropFirst(folder.path.count + 1)) } == [
                "a.html", "b_files/c.html", "zh/a.txt",
            ])
        #expect(site.skipped == ["part of a saved page": 1])
        #expect(site.pages[0].address == nil && site.pages[0].base == "file://\(folder.path)/a.html")
        #expect(site.pages[0].place == PagePlace(file: site.pages[0].id, offset: 0, length: page.count))
    }

    /// `mktemp -d` makes names with a full stop, now and then of letters only.
    @Test func aTemporaryFolderIsNoHost() throws {
        let folder = try FileFixture(["tmp.AbCdEfGhIj/zh/a.html": page, "tmp.abcdefghij/b.html": page])
        #expect(try SitePages(["\(folder.path)/tmp.AbCdEfGhIj"]).pages.map(\.address) == [nil])
        #expect(try SitePages([folder.path]).pages.map(\.address) == [nil, "http://tmp.abcdefghij/b.html"])
    }

    @Test func patternsAndFilesAreTaken() throws {
        let folder = try FileFixture(["1.html": page, "2.html": page, "3.png": [0x89], "page": page])
        #expect(try SitePages(["\(folder.path)/[12].html", "\(folder.path)/1.html"]).pages.count == 2)
        #expect(try SitePages(["\(folder.path)/*"]).pages.count == 3)
        #expect(try SitePages(["\(folder.path)/3.png"]).pages.count == 1)
        #expect(throws: PageSourceError.noMatch("\(folder.path)/*.shtml")) { try SitePages(["\(folder.path)/*.shtml"]) }
        #expect(throws: FileError.missing("\(folder.path)/none")) { try SitePages(["\(folder.path)/none"]) }
        #expect(throws: PageSourceError.standardInput) { try SitePages(["-"]) }
        let empty = try FileFixture(["a.css": [1]])
        #expect(throws: PageSourceError.noPages([empty.path])) { try SitePages([empty.path]) }
    }

    @Test func sitemapsTellEditions() throws {
        let map = """
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
            xmlns:xhtml="http://www.w3.org/1999/xhtml"><url><loc> http://a.example/zh/1.html </loc>\
            <xhtml:link rel="alternate" hreflang="en" href="http://a.example/en/1.html"/>\
            <xhtml:link rel="stylesheet" href="http://a.example/x.css"/></url>\
            <url><loc>http://a.example/zh/2.html</loc></url></urlset>
            """
        let expected = PageEditions(
            address: "http://a.example/zh/1.html", links: [.init(language: "en", address: "http://a.example/en/1.html")]
        )
        for bytes in [Array(map.utf8), ArchiveFixture.packed(Array(map.utf8))] {
            let name = bytes.first == 0x1F ? "sitemap.xml.gz" : "sitemap_news.xml"
            let folder = try FileFixture([name: bytes, "a.html": page])
            #expect(try SitePages([folder.path]).editions == [expected])
        }
        let folder = try FileFixture(["sitemap.xml": Array(map.utf8.dropLast(20)), "a.html": page])
        let site = try SitePages([folder.path])
        #expect(site.faults.map(\.code) == ["E-PAGES-05"])
        #expect(site.pages.count == 1)
    }
}
