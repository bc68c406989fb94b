import FileAccess
import Glibc

/// All pages of a site, wherever they lie: folders as `wget -m` or a browser leaves them, files, patterns, WARC and ARC.
///
///     let site = try SitePages(["mirror", "crawl.warc.gz"])
///     for page in site.pages { print(page.address ?? page.id, try site.bytes(of: page).count) }
///
/// Making one reads names, heads of files, and archives once; no page stays in memory. A record that cannot be read costs
/// that record.
package struct SitePages: Sendable {
    /// In the order of the inputs, files of a folder in the order of their names; of an address that was crawled several
    /// times the last.
    package private(set) var pages: [SourcePage] = []
    /// Records and sitemaps that cannot be read.
    package private(set) var faults: [PageSourceError] = []
    /// Files and records that are no pages, by reason.
    package private(set) var skipped: [String: Int] = [:]
    /// What sitemaps say of editions.
    package private(set) var editions: [PageEditions] = []
    private var archives: [ArchiveFile] = []

    /// - Parameter inputs: folders, files, patterns.
    /// - Throws: `FileError` where one is not there, `PageSourceError` where none holds a page.
    /// - Complexity: O(bytes of archives and names of files).
    package init(_ inputs: [String]) throws {
        let walk = try FolderWalk(inputs)
        skipped = walk.skipped
        for entry in walk.entries { try add(entry) }
        keepLastOfEachAddress()
        guard !pages.isEmpty else { throw PageSourceError.noPages(inputs) }
    }

    /// The page's bytes, as they were before they were packed and sent.
    ///
    /// - Throws: `FileError`, `PageSourceError.badRecord`.
    /// - Complexity: O(bytes of the page).
    package func bytes(of page: SourcePage) throws -> [UInt8] {
        guard let archive = page.archive else { return try InputFile.read(page.place.file) }
        return try archives[archive].page(at: page.place)
    }

    private mutating func add(_ entry: FolderWalk.Entry) throws {
        let name = entry.path.split(separator: "/").last.map { String($0) } ?? entry.path
        let (head, size) = try Self.head(of: entry.path)
        switch head.withUnsafeBytes({ FileKind(name: name, head: $0, isNamed: entry.isNamed) }) {
        case .other(let reason): skipped[reason, default: 0] += 1
        case .sitemap: add(sitemap: try InputFile.read(entry.path), entry.path)
        case .archive: try add(archive: entry.path)
        case .page:
            let address = MirrorAddress.address(path: entry.path, rootCount: entry.rootCount)
            pages.append(
                SourcePage(
                    id: entry.path, address: address, base: address ?? Self.base(of: entry.path),
                    place: PagePlace(file: entry.path, offset: 0, length: size)))
        }
    }

    private mutating func add(sitemap bytes: [UInt8], _ name: String) {
        do {
            editions += try Sitemap(bytes, file: name).editions
            skipped["sitemap", default: 0] += 1
        } catch let error as PageSourceError {
            faults.append(error)
        } catch {
            faults.append(.badSitemap(name, reason: "\(error)"))
        }
    }

    private mutating func add(archive path: String) throws {
        var contents = ArchiveFile.Contents()
        archives.append(try ArchiveFile(path, contents: &contents))
        faults += contents.faults
        for (reason, count) in contents.skipped { skipped[reason, default: 0] += count }
        for found in contents.found {
            let address = found.record.address.flatMap(PageAddress.cleaned)
            switch found.page {
            case .sitemap: add(sitemap: found.sitemap, address ?? found.place.description)
            case .page(let type, let charset):
                pages.append(
                    SourcePage(
                        id: address ?? found.place.description, address: address,
                        base: address ?? Self.base(of: found.place.description), date: found.record.date,
                        place: found.place, mediaType: type, charset: charset, archive: archives.count - 1))
            case .skipped, .fault: break
            }
        }
    }

    /// A page that was crawled again replaces what it was.
    private mutating func keepLastOfEachAddress() {
        var last: [String: Int] = [:]
        for (index, page) in pages.enumerated() where page.archive != nil {
            guard let address = page.address else { continue }
            if let other = last[address], (pages[other].date ?? "") > (page.date ?? "") { continue }
            last[address] = index
        }
        let before = pages.count
        pages = pages.enumerated().filter { index, page in
            guard page.archive != nil, let address = page.address else { return true }
            return last[address] == index
        }.map(\.element)
        if pages.count < before { skipped["crawled again later", default: 0] += before - pages.count }
    }

    /// A path as an address, so that links in the page can be resolved.
    private static func base(of path: String) -> String {
        var path = path
        while path.hasPrefix("./") { path.removeFirst(2) }
        return "file://" + (path.hasPrefix("/") ? "" : "/") + path
    }

    /// A file's first bytes and its size.
    private static func head(of path: String) throws(FileError) -> (bytes: [UInt8], size: Int) {
        let descriptor = try InputFile.open(path)
        defer { close(descriptor) }
        var status = stat()
        let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            let got = read(descriptor, buffer.baseAddress, buffer.count)
            if got < 0 { failure = errno }
            count = max(0, got)
        }
        guard failure == 0 else { throw .readFailed(path, reason: reasonOfErrno(failure)) }
        return (bytes, size)
    }
}
