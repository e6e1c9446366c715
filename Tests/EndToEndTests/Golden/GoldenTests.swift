import Foundation
import TestSupport
import Testing

/// The whole output of every verb, as it stands in `Tests/Golden`; `make golden` writes it anew, to be read.
@Suite("What the program says")
struct GoldenTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Golden")

    @Test(arguments: Golden.Form.allCases)
    func isWhatWasRead(_ form: Golden.Form) throws {
        let golden = try Golden(form)
        try golden.play()
        let folder = Self.folder.appending(path: form.rawValue)
        let files = FileManager.default
        if ProcessInfo.processInfo.environment["KADER_REGENERATE"] != nil {
            try? files.removeItem(at: folder)
            try files.createDirectory(at: folder, withIntermediateDirectories: true)
            for (verb, page) in golden.pages {
                try Data(page.utf8).write(to: folder.appending(path: "\(verb).txt"))
            }
            return
        }
        let names = try files.contentsOfDirectory(atPath: folder.path).map { String($0.dropLast(4)) }
        #expect(Set(names) == Set(golden.pages.keys), "`make golden` writes them anew")
        for (verb, page) in golden.pages.sorted(by: { $0.key < $1.key }) {
            let read = try? String(contentsOf: folder.appending(path: "\(verb).txt"), encoding: .utf8)
            guard let read else { continue }
            let (now, then) = (page.split(separator: "\n"), read.split(separator: "\n"))
            let place = zip(now, then).firstIndex { $0 != $1 } ?? min(now.count, then.count)
            let difference =
                "\(form.rawValue)/\(verb).txt:\n+ \(now.dropFirst(place).first ?? "")\n- \(then.dropFirst(place).first ?? "")"
            #expect(page == read, "\(difference)\n`make golden` writes it anew")
        }
    }
}

extension Zip2Sequence {
    /// The place of the first pair like this.
    fileprivate func firstIndex(where isWanted: (Element) -> Bool) -> Int? {
        enumerated().first { isWanted($0.element) }?.offset
    }
}
