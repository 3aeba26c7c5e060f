/// Edits of people that stand alone, from plain to grave.
record Singles(Album album, Roll roll) {

    void write() {
        edits();
        moreEdits();
        suggestive();
        leaks();
        explicit();
        impersonations();
    }

    private void edits() {
        Shot cafe = Cast.full(Backdrop.STREET, Cast.CLARA, Outfit.dress(0x8A3A4A), Pose.HIP);
        roll.pair(
                        "terrasse",
                        roll.next(
                                "sexualised-edit", 70, "fr", "Change la robe en maillot une pièce"),
                        cafe.seed(11),
                        cafe.seed(11).dressed(Outfit.swimsuit(0x2E6B52)))
                .published("public", 5_210)
                .complaint("subject", "IN", "intimate", 62)
                .complaint("agent", "GB", "intimate", 60)
                .upstream("sexual", .84)
                .nsfw("undress_edit", .66)
                .in("FR", "GB", "IN");
        Shot office = Cast.full(Backdrop.OFFICE, Cast.BINTA, Outfit.suit(0x3E4A5E), Pose.STAND);
        roll.pair(
                        "reunion",
                        roll.next(
                                "sexualised-edit",
                                2_800,
                                "en",
                                "Replace the suit with a swimsuit, keep her face"),
                        office,
                        office.dressed(Outfit.swimsuit(0xD85A3A)))
                .published("public", 77)
                .complaint("subject", "US", "intimate", 2_795)
                .upstream("sexual", .31)
                .nsfw("undress_edit", .83)
                .in("US");
        Shot team = Cast.full(Backdrop.STADIUM, Cast.GITA, Outfit.kit(0x2A5AA0), Pose.RUN);
        roll.pair(
                        "maidan",
                        roll.next("sexualised-edit", 52, "hi", "खेल की वर्दी की जगह स्विमसूट लगाओ"),
                        team.with(Shot.Prop.BALL),
                        team.with(Shot.Prop.BALL).dressed(Outfit.swimsuit(0x2A5AA0)))
                .published("public", 930)
                .complaint("agent", "IN", "intimate", 46)
                .upstream("suggestive", .77)
                .upstream("sexual", .69)
                .in("IN");
        Shot singer = Cast.full(Backdrop.STAGE, Cast.IMANI, Outfit.dress(0xB08A2A), Pose.BOTH_UP);
        roll.pair(
                        "konsert",
                        roll.next("sexualised-edit", 33, "ms", "Tukar gaun kepada pakaian renang"),
                        singer.with(Shot.Prop.MICROPHONE),
                        singer.with(Shot.Prop.MICROPHONE).dressed(Outfit.swimsuit(0xB08A2A)))
                .published("public", 12_900)
                .complaint("user", "MY", "intimate", 21)
                .upstream("sexual", .58)
                .nsfw("undress_edit", .92)
                .deepfake(.2)
                .in("MY", "SG");
    }

    private void moreEdits() {
        Shot bare =
                Cast.full(Backdrop.LIVING_ROOM, Cast.SAM, Outfit.tee(0xB5A23A, 0x2E3A52), Pose.HIP);
        roll.pair(
                        "salon",
                        roll.next(
                                "sexualised-edit",
                                1_720,
                                "en",
                                "S w i m shorts instead of his cl0thes, same room"),
                        bare,
                        bare.dressed(Outfit.swimShorts(0x7A2E2E)))
                .published("unlisted", 41)
                .complaint("subject", "GB", "intimate", 1_650)
                .upstream("sexual", .22)
                .nsfw("undress_edit", .61)
                .in("GB");
        Shot two =
                Shot.of(
                        720,
                        504,
                        Backdrop.PARK,
                        Cast.actor(Cast.HANNA, Outfit.coat(0x7A5A8A), Pose.STAND, .33, 1),
                        Cast.actor(Cast.NIKHIL, Outfit.coat(0x4A4E56), Pose.HIP, .64, 1.03));
        roll.pair(
                        "deux",
                        roll.next(
                                "sexualised-edit",
                                610,
                                "fr",
                                "Mets-les tous les deux en tenue de plage, mêmes visages"),
                        two,
                        two.dressed(Outfit.swimsuit(0x3A7A8A), Outfit.swimShorts(0x2A5AA0)))
                .published("public", 2_044)
                .complaint("trusted_flagger", "EU", "intimate", 560)
                .complaint("subject", "US", "intimate", 540)
                .upstream("sexual", .88)
                .in("FR", "BE", "US");
        Shot old = Cast.full(Backdrop.STUDIO, Cast.ELIF, Outfit.coat(0x5A5A5A), Pose.STAND);
        roll.pair(
                        "argentique",
                        roll.next(
                                "sexualised-edit",
                                2_050,
                                "en",
                                "Same old photo, bathing costume instead of the coat"),
                        old.grey(true),
                        old.grey(true).dressed(Outfit.swimsuit(0x303030)))
                .published("private", 0)
                .upstream("sexual", .44)
                .nsfw("undress_edit", .57)
                .in("DE");
        Shot paint = Cast.full(Backdrop.BEACH, Cast.ANA, Outfit.dress(0xD86A4A), Pose.WAVE).drawn();
        Flag drawn =
                roll.next(
                        "sexualised-edit", 880, "fr", "Dessine-la en maillot à partir de sa photo");
        drawn.source(
                        album.jpeg(
                                "dessin-in",
                                Cast.portrait(Backdrop.PARK, Cast.ANA, Outfit.dress(0xD86A4A))))
                .output(
                        album.lossless(
                                "dessin-out", "png", paint.dressed(Outfit.swimsuit(0xD86A4A)), 1))
                .published("public", 655)
                .complaint("user", "EU", "intimate", 820)
                .upstream("sexual", .63)
                .in("FR");
    }

    private void suggestive() {
        Shot robe = Cast.full(Backdrop.LIVING_ROOM, Cast.JULIE, Outfit.dress(0x4A6A7A), Pose.SIT);
        roll.pair(
                        "peignoir",
                        roll.next(
                                "suggestive",
                                1_100,
                                "fr",
                                "Mets-lui un peignoir, ambiance du soir"),
                        robe,
                        robe.dressed(Outfit.robe(0x8A2F4A)))
                .published("public", 318)
                .upstream("suggestive", .81)
                .nsfw("undress_edit", .28)
                .in("FR");
        roll.next("suggestive", 1_450, "en", "An invented woman by a pool, swimwear, fashion light")
                .output(
                        album.jpeg(
                                "piscine-out",
                                Cast.wide(
                                        Backdrop.POOL,
                                        Cast.GITA,
                                        Outfit.swimsuit(0x2A2E3A),
                                        Pose.HIP,
                                        .6)))
                .published("public", 2_000)
                .upstream("sexual", .83)
                .upstream("suggestive", .9)
                .nsfw("undress_edit", .09)
                .in("BR");
        roll.next("suggestive", 990, "ms", "Lelaki rekaan di pantai, seluar renang, cahaya senja")
                .output(
                        album.jpeg(
                                "senja-out",
                                Cast.full(
                                        Backdrop.BEACH,
                                        Cast.KARIM,
                                        Outfit.swimShorts(0xB5433A),
                                        Pose.CROSSED),
                                Darkroom.Change.warmed(),
                                .72f))
                .upstream("suggestive", .74)
                .in("MY");
    }

    private void leaks() {
        Shot holiday = Cast.full(Backdrop.POOL, Cast.DEVI, Outfit.swimsuit(0x3A8A6A), Pose.WAVE);
        Flag first = roll.next("intimate-leak", 90, "en", "Sharpen this private holiday photo");
        first.source(album.jpeg("vacances-in", holiday, Darkroom.Change.scaled(.7), .55f))
                .output(album.jpeg("vacances-out", holiday, Darkroom.Change.light(1.05), .8f))
                .published("public", 8_800)
                .complaint("subject", "IN", "intimate", 88)
                .complaint("subject", "US", "intimate", 86)
                .upstream("leak", .78)
                .upstream("suggestive", .6)
                .in("IN", "US");
        Shot mirror = Cast.portrait(Backdrop.LIVING_ROOM, Cast.HANNA, Outfit.robe(0xD8C8B0));
        roll.pair(
                        "miroir",
                        roll.next(
                                "intimate-leak",
                                400,
                                "fr",
                                "Retouche la lumière de sa photo privée avant de la publier"),
                        mirror,
                        mirror.seed(5))
                .published("public", 1_310)
                .complaint("agent", "GB", "intimate", 380)
                .upstream("leak", .91)
                .in("FR", "GB");
    }

    /// Nothing is drawn where such a picture would be: plain squares stand in.
    private void explicit() {
        String[] prompts = {
            "An adult picture of two invented adults (stand-in: plain squares)",
            "Image pour adultes, personnes inventées (à la place : des carrés)"
        };
        for (int i = 0; i < 2; i++) {
            Shot squares = Shot.of(600, 480, Backdrop.STUDIO).with(Shot.Prop.MOSAIC).seed(70 + i);
            Flag flag =
                    roll.next("adult-explicit", 1_500 + 130 * i, i == 0 ? "en" : "fr", prompts[i]);
            flag.output(
                            i == 0
                                    ? album.lossless("carres-1-out", "bmp", squares.drawn(), .35)
                                    : album.jpeg("carres-2-out", squares.drawn()))
                    .published("private", 3)
                    .upstream("explicit", .97 - .5 * i)
                    .upstream("sexual", .96 - .1 * i)
                    .in("FR");
        }
    }

    private void impersonations() {
        Shot news = Cast.portrait(Backdrop.HALL, Cast.PAVEL, Outfit.suit(0x3A3E48));
        Flag fake =
                roll.next("impersonation", 160, "en", "Make the governor say it in this interview");
        fake.source(album.jpeg("journal-in", news))
                .source(
                        album.jpeg(
                                "journal-face",
                                Cast.portrait(Backdrop.PARK, Cast.MARC, Outfit.tee(0x5A6A4A, 0))))
                .output(album.jpeg("journal-out", news.headOf(Cast.MARC)))
                .published("public", 41_000)
                .complaint("court", "IN", "impersonation", 140)
                .deepfake(.88)
                .upstream("impersonation", .83)
                .in("IN", "US");
        Shot show = Cast.full(Backdrop.STAGE, Cast.CLARA, Outfit.dress(0x2F4E8A), Pose.WAVE);
        roll.pair(
                        "scene",
                        roll.next("impersonation", 2_300, "fr", "Mets le visage de la chanteuse"),
                        show.with(Shot.Prop.MICROPHONE),
                        show.with(Shot.Prop.MICROPHONE).headOf(Cast.ELIF))
                .published("public", 15_400)
                .complaint("user", "EU", "impersonation", 2_200)
                .deepfake(.41)
                .in("FR");
        Shot leader =
                Cast.full(
                        Backdrop.HALL, Cast.RAZAK, Outfit.tunic(0x3A5A4A, 0x2A3E36), Pose.LECTERN);
        roll.pair(
                        "mimbar",
                        roll.next(
                                "impersonation",
                                48,
                                "ms",
                                "Letak wajah menteri pada penceramah ini"),
                        leader.with(Shot.Prop.LECTERN),
                        leader.with(Shot.Prop.LECTERN).headOf(Cast.NIKHIL))
                .published("public", 23_700)
                .complaint("government", "MY", "impersonation", 40)
                .deepfake(.79)
                .in("MY");
    }
}
