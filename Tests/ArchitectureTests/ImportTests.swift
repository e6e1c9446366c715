import Foundation
import Testing

/// The arrows between modules point down only, as the table in the README has it: each import is read from the sources.
@Suite struct ImportTests {
    /// What each module of the product may import of the others.
    static let allowed: [String: Set<String>] = [
        "Git": ["CLibgit2", "CCrypto"],
        "Markdown": ["CMarkdown"],
        "Dossier": ["CYaml"],
        "Content": ["Dossier", "Markdown"],
        "Review": ["Dossier"],
        "Redline": ["Markdown", "Git"],
        "Summary": ["Review", "Redline", "Content", "Dossier", "Markdown"],
        "Assets": [],
        "Workflow": ["Git", "Summary", "Review", "Redline", "Content", "Dossier", "Markdown", "Assets"],
        "Report": ["CZlib", "CExpat", "Summary", "Review", "Redline", "Content", "Dossier", "Markdown", "Assets"],
        // The executable holds values of the modules below in its hands, and decides nothing about them.
        "kader": ["Workflow", "Report", "Summary", "Review", "Redline", "Content", "Dossier", "Assets"],
    ]

    /// Modules from elsewhere, each with where it may be used.
    static let foreign: [String: Set<String>] = [
        "ArgumentParser": ["kader"],
        "Subprocess": ["Workflow"],
        "FoundationEssentials": ["Report"],
        "Glibc": ["Git", "Redline", "Workflow", "kader"],
        "Musl": ["Git"],
        "Darwin": ["Git"],
    ]

    static let sources = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources")

    @Test(arguments: allowed.keys.sorted())
    func importsPointDown(_ module: String) throws {
        let folder = Self.sources.appending(path: module)
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        #expect(!files.isEmpty)
        for file in files {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ").map(String.init)
                guard let place = words.firstIndex(of: "import"), place < words.count - 1,
                    words[..<place].allSatisfy({ ["public", "internal", "private", "@preconcurrency"].contains($0) })
                else { continue }
                let name = String(words[place + 1].prefix { $0 != "." })
                let isFine =
                    Self.allowed[module]?.contains(name) == true || Self.foreign[name]?.contains(module) == true
                #expect(isFine, "\(module)/\(file) imports \(name)")
            }
        }
    }

    @Test func everyModuleIsInTheTable() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
            .filter { name in
                let map = Self.sources.appending(path: name).appending(path: "module.modulemap")
                return !name.hasPrefix(".") && !FileManager.default.fileExists(atPath: map.path)
            }
        #expect(Set(folders) == Set(Self.allowed.keys))
    }

    @Test func nothingIsNamedForWhatItIsNot() throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: Self.sources.path)
        for name in names {
            for word in ["Utils", "Helper", "Manager"] { #expect(!name.contains(word)) }
        }
    }
}
