/// Short forms whose full stop does not end a sentence.
enum Abbreviations {
    /// In lowercase, without the last full stop.
    static let all: Set<String> = [
        "a.d.h.v", "a.h.w", "a.u.b", "afb", "afd", "art", "bijl", "bijv", "blz", "bv", "ca", "cie", "d.d", "d.m.v",
        "d.w.z", "dd", "dhr", "dr", "drs", "e.g", "e.v", "evt", "fig", "fr", "hfst", "i.c", "i.c.m", "i.e", "i.h.b",
        "i.h.k.v", "i.o", "i.o.m", "i.o.v", "i.p.v", "i.v.m", "incl", "ing", "ir", "jhr", "jl", "jr", "m.a.w", "m.b.t",
        "m.b.v", "m.i", "m.i.v", "m.m.v", "m.n", "m.u.v", "max", "mevr", "min", "mln", "mr", "mrd", "mrs", "ms", "mw",
        "n.a.v", "n.v.t", "nl", "no", "nr", "nrs", "o.a", "o.b.v", "o.g.v", "o.i", "o.l.v", "o.m", "par", "pag", "plm",
        "plv", "prof", "q.q", "red", "resp", "s.v.p", "sr", "st", "t.a.v", "t.b.v", "t.g.v", "t.n.v", "t.o.v", "t.w",
        "t.z.t", "t/m", "tel", "toel", "u.a", "vgl", "vh", "vs", "w.o", "wnd", "z.i", "z.o.z", "zgn",
    ]
    /// What a number with a full stop belongs to when it opens a paragraph.
    static let labels: Set<String> = [
        "art", "article", "artikel", "beslispunt", "bijlage", "bouwsteen", "chapter", "deel", "hoofdstuk", "lid",
        "maatregel", "paragraaf", "punt", "section", "stap",
    ]
}
