namespace Hearsay.Training.Languages;

/// <summary>A language to learn, or one way to write it, and where its texts lie.</summary>
/// <param name="Tag">Its tag in the model.</param>
/// <param name="Declarations">Names of the files of the Universal Declaration of Human Rights.</param>
/// <param name="Locales">The locale names of translated programs and their help, in lower case.</param>
/// <param name="Share">How many pieces it may have among the common ones: few where its letters tell it already.</param>
internal sealed record TrainedLanguage(string Tag, string[] Declarations, string[] Locales, int Share);

/// <summary>The languages that the model is trained for.</summary>
internal static class TrainedLanguages
{
    // Tag, declarations, locales beyond the language's own code, share.
    private const string Table = """
        en eng en_gb,en-gb,c L
        es spa es_es,es-es,es_cl,es_pe,es_419 L
        fr fra fr_fr L
        de deu_1996 de_de L
        it ita it_it L
        pt por_PT,por_BR pt_pt,pt_br,pt-pt L
        nl nld nl_nl L
        sv swe sv_se,sv-se L
        da dan da_dk L
        no-nb nob nb_no,nb-no,no L
        no-nn nno nn_no,nn-no L
        fi fin . L
        is isl . L
        fo fao . S
        pl pol pl_pl L
        cs ces cs_cz L
        sk slk sk_sk L
        sl slv sl_si L
        hr hrv . L
        sr-Latn srp_latn,cnr sr@latin,sr@ijekavianlatin L
        hu hun hu_hu L
        ro ron_2006 ro_ro L
        et est . L
        lv lav . L
        lt lit . L
        sq als . L
        tr tur tr_tr L
        az azj_latn . L
        uz uzn_latn . L
        tk tuk_latn . S
        ku kmr . S
        ca cat . L
        eu eus . L
        gl glg gl_es L
        oc oci_1,oci_2,oci_3,oci_4 . S
        ast ast . S
        cy cym . L
        ga gle ga-ie L
        gd gla . S
        br bre . S
        lb ltz . S
        fy fri . S
        af afr . L
        mt mlt . S
        eo epo . L
        la lat,lat_1 . S
        vi vie . L
        id ind id_id L
        ms mly_latn ms_my L
        jv jav jv_id S
        su sun su_id S
        tl tgl . L
        ceb ceb . S
        sw swh . L
        so som . L
        ha hau_NG,hau_NE . S
        yo yor . S
        ig ibo . S
        zu zul . S
        xh xho . S
        rw kin . S
        mg plt . S
        ht hat_popular . S
        mi mri . S
        ru rus ru_ru,ru_ua L
        uk ukr . L
        be bel . L
        bg bul bg_bg L
        sr-Cyrl srp_cyrl sr,sr_rs,sr@ijekavian L
        mk mkd mk_mk L
        kk kaz . M
        ky kir . S
        tg tgk . S
        tt tat . S
        mn khk . S
        ar arb . M
        fa pes_1,pes_2 fa_ir M
        ur urd,urd_2 . M
        ps pbu . S
        ckb . . S
        ug uig_arab ug_cn S
        he heb he_il S
        yi ydd . S
        hi hin hi-in M
        mr mar . M
        ne nep ne-np M
        el ell_monotonic . M
        hy hye hy-am T
        ka kat ka_ge T
        bn ben bn_bd T
        as . . T
        ta tam,tam_LK ta_lk T
        te tel . T
        kn kan . T
        ml mal . T
        gu guj gu-in T
        pa pan pa-in T
        si sin si_lk T
        th tha . M
        lo lao . T
        km khm . T
        my mya my_mm T
        am amh . T
        ti tir . T
        ko kor ko_kr M
        ja jpn . M
        zh-Hans cmn_hans zh_cn M
        zh-Hant cmn_hant zh_tw,zh_hk M
        """;

    /// <summary>All of them; the order is that of the model.</summary>
    public static TrainedLanguage[] All { get; } = [.. Table.Split('\n').Select(Parse)];

    private static TrainedLanguage Parse(string line)
    {
        string[] fields = line.Split(' ');
        string[] locales = [fields[0], .. List(fields[2])];
        return new TrainedLanguage(fields[0], List(fields[1]), locales, fields[3] switch { "L" => 2600, "M" => 1600, "S" => 900, _ => 250 });
    }

    private static string[] List(string field) => field == "." ? [] : field.Split(',');
}
