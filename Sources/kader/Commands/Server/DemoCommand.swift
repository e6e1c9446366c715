import ArgumentParser
import Dossier
import Glibc
import Report
import Workflow

struct DemoCommand: Command {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Play a whole story on real repositories, in a new folder",
        discussion: """
            Eight members with their own keys and clones, a server and a partner. Each command is printed with what it \
            said; the folder is left for you to explore.

            Example: kader demo /tmp/kader-demo
            """)

    @Argument(help: "The folder to make.", completion: .directory)
    var dir = "kader-demo"

    @OptionGroup var global: GlobalOptions

    func perform(_ console: Console) async throws {
        var path = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        let program = String(decoding: path.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
        let result = try await Demo.play(in: dir, program: program, language: console.language) { console.tell($0) }
        try console.give(result)
    }
}
