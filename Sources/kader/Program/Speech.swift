import ArgumentParser
import Dossier

// What the help says. Each command says it beside itself, in both languages; the person at this command line reads one.

extension String {
    /// The text in the language of whoever reads it.
    static func said(nl: String, en: String) -> String { Phrase(nl: nl, en: en)(UsageMessage.language) }
}

extension ArgumentHelp {
    /// The help on an argument in the language of whoever reads it.
    ///
    /// - Parameter valueName: what stands for its value; nil for the name of the argument itself.
    static func said(nl: String, en: String, valueName: String? = nil) -> ArgumentHelp {
        ArgumentHelp(.said(nl: nl, en: en), valueName: valueName)
    }
}
