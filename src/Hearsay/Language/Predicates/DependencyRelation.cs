using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>The relations of Universal Dependencies that predicates are read by, as numbers: rules compare them many times a token.</summary>
internal enum DependencyRelation : byte
{
    /// <summary>Not known.</summary>
    Other,
    Nsubj,
    NsubjPass,
    NsubjOuter,
    Csubj,
    CsubjPass,
    CsubjOuter,
    Obj,
    Iobj,
    Obl,
    OblAgent,
    OblUnmarked,
    OblNpmod,
    OblTmod,
    Nmod,
    NmodPoss,
    NmodUnmarked,
    NmodDesc,
    NmodNpmod,
    NmodTmod,
    Amod,
    Advmod,
    Nummod,
    Det,
    DetPredet,
    Case,
    Mark,
    Cc,
    CcPreconj,
    Conj,
    Cop,
    Aux,
    AuxPass,
    Ccomp,
    Xcomp,
    Advcl,
    AdvclRelcl,
    Acl,
    AclRelcl,
    Appos,
    Compound,
    CompoundPrt,
    Flat,
    Fixed,
    Goeswith,
    Parataxis,
    Expl,
    Root,
    Punct,
    Discourse,
    Vocative,
    Dep,
    List,
    Dislocated,
    Orphan,
    Reparandum,
}

/// <summary>Names of relations.</summary>
internal static class DependencyRelations
{
    private static readonly FrozenDictionary<string, DependencyRelation> Known = new Dictionary<string, DependencyRelation>(StringComparer.Ordinal)
    {
        ["nsubj"] = DependencyRelation.Nsubj,
        ["nsubj:pass"] = DependencyRelation.NsubjPass,
        ["nsubj:outer"] = DependencyRelation.NsubjOuter,
        ["csubj"] = DependencyRelation.Csubj,
        ["csubj:pass"] = DependencyRelation.CsubjPass,
        ["csubj:outer"] = DependencyRelation.CsubjOuter,
        ["obj"] = DependencyRelation.Obj,
        ["iobj"] = DependencyRelation.Iobj,
        ["obl"] = DependencyRelation.Obl,
        ["obl:agent"] = DependencyRelation.OblAgent,
        ["obl:unmarked"] = DependencyRelation.OblUnmarked,
        ["obl:npmod"] = DependencyRelation.OblNpmod,
        ["obl:tmod"] = DependencyRelation.OblTmod,
        ["nmod"] = DependencyRelation.Nmod,
        ["nmod:poss"] = DependencyRelation.NmodPoss,
        ["nmod:unmarked"] = DependencyRelation.NmodUnmarked,
        ["nmod:desc"] = DependencyRelation.NmodDesc,
        ["nmod:npmod"] = DependencyRelation.NmodNpmod,
        ["nmod:tmod"] = DependencyRelation.NmodTmod,
        ["amod"] = DependencyRelation.Amod,
        ["advmod"] = DependencyRelation.Advmod,
        ["nummod"] = DependencyRelation.Nummod,
        ["det"] = DependencyRelation.Det,
        ["det:predet"] = DependencyRelation.DetPredet,
        ["case"] = DependencyRelation.Case,
        ["mark"] = DependencyRelation.Mark,
        ["cc"] = DependencyRelation.Cc,
        ["cc:preconj"] = DependencyRelation.CcPreconj,
        ["conj"] = DependencyRelation.Conj,
        ["cop"] = DependencyRelation.Cop,
        ["aux"] = DependencyRelation.Aux,
        ["aux:pass"] = DependencyRelation.AuxPass,
        ["ccomp"] = DependencyRelation.Ccomp,
        ["xcomp"] = DependencyRelation.Xcomp,
        ["advcl"] = DependencyRelation.Advcl,
        ["advcl:relcl"] = DependencyRelation.AdvclRelcl,
        ["acl"] = DependencyRelation.Acl,
        ["acl:relcl"] = DependencyRelation.AclRelcl,
        ["appos"] = DependencyRelation.Appos,
        ["compound"] = DependencyRelation.Compound,
        ["compound:prt"] = DependencyRelation.CompoundPrt,
        ["flat"] = DependencyRelation.Flat,
        ["fixed"] = DependencyRelation.Fixed,
        ["goeswith"] = DependencyRelation.Goeswith,
        ["parataxis"] = DependencyRelation.Parataxis,
        ["expl"] = DependencyRelation.Expl,
        ["root"] = DependencyRelation.Root,
        ["punct"] = DependencyRelation.Punct,
        ["discourse"] = DependencyRelation.Discourse,
        ["vocative"] = DependencyRelation.Vocative,
        ["dep"] = DependencyRelation.Dep,
        ["list"] = DependencyRelation.List,
        ["dislocated"] = DependencyRelation.Dislocated,
        ["orphan"] = DependencyRelation.Orphan,
        ["reparandum"] = DependencyRelation.Reparandum,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The relation of that name; of an unknown subtype the main one; <see cref="DependencyRelation.Other"/> when that is unknown too.</summary>
    public static DependencyRelation Parse(string name)
    {
        if (Known.TryGetValue(name, out DependencyRelation relation)) return relation;
        int colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 ? Known.GetValueOrDefault(name[..colon]) : DependencyRelation.Other;
    }

    /// <summary>The relation without its subtype.</summary>
    public static DependencyRelation Main(DependencyRelation relation) => relation switch
    {
        DependencyRelation.NsubjPass or DependencyRelation.NsubjOuter => DependencyRelation.Nsubj,
        DependencyRelation.CsubjPass or DependencyRelation.CsubjOuter => DependencyRelation.Csubj,
        DependencyRelation.OblAgent or DependencyRelation.OblUnmarked or DependencyRelation.OblNpmod or DependencyRelation.OblTmod => DependencyRelation.Obl,
        DependencyRelation.NmodPoss or DependencyRelation.NmodUnmarked or DependencyRelation.NmodDesc or DependencyRelation.NmodNpmod or DependencyRelation.NmodTmod => DependencyRelation.Nmod,
        DependencyRelation.AclRelcl => DependencyRelation.Acl,
        DependencyRelation.AdvclRelcl => DependencyRelation.Advcl,
        _ => relation,
    };
}
