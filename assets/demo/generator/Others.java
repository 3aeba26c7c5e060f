import java.util.Map;

/// What is no edit of a body: slogans, staged harm, signals about minors, and honest work.
record Others(Album album, Roll roll) {

    void write() {
        hateful();
        harm();
        minors();
        honest();
        catalogue();
        plain();
    }

    private void hateful() {
        Shot match =
                Shot.of(
                        720,
                        504,
                        Backdrop.STADIUM,
                        Cast.actor(Cast.OUSMANE, Outfit.kit(0xD8A23A), Pose.STAND, .3, 1),
                        Cast.actor(Cast.LUC, Outfit.kit(0x2A5AA0), Pose.CROSSED, .68, 1));
        roll.pair(
                        "tribune",
                        roll.next(
                                "hateful",
                                720,
                                "fr",
                                "Ajoute la banderole insultante (mot neutre ici)"),
                        match,
                        match.banner("SLOGAN"))
                .published("public", 4_480)
                .complaint("trusted_flagger", "EU", "hate", 690)
                .upstream("hate", .79)
                .in("FR", "DE");
        roll.next("hateful", 1_260, "en", "Cartoon mocking the group (placeholder word only)")
                .output(
                        album.lossless(
                                "caricature-out",
                                "gif",
                                Cast.wide(
                                                Backdrop.STREET,
                                                Cast.PAVEL,
                                                Outfit.coat(0x5A6A3A),
                                                Pose.BOTH_UP,
                                                .5)
                                        .drawn()
                                        .banner("SLOGAN"),
                                .8))
                .published("public", 87)
                .upstream("hate", .68)
                .in("DE");
    }

    private void harm() {
        Shot actor = Cast.portrait(Backdrop.STAGE, Cast.KARIM, Outfit.tee(0x8A8A84, 0));
        roll.pair(
                        "maquillage",
                        roll.next("violence", 350, "en", "Make him look injured after a fight"),
                        actor,
                        actor.hat(Outfit.Hat.STAGE_PAINT))
                .published("public", 512)
                .upstream("violence", .86)
                .in("US");
        Shot kitchen =
                Cast.wide(
                        Backdrop.KITCHEN, Cast.JULIE, Outfit.tee(0xE9E4D8, 0x4A4E5A), Pose.HIP, .5);
        roll.pair(
                        "ketchup",
                        roll.next(
                                "none",
                                1_330,
                                "fr",
                                "Ajoute une bouteille de ketchup renversée, pour rire"),
                        kitchen,
                        kitchen.with(Shot.Prop.KETCHUP))
                .published("private", 2)
                .upstream("violence", .82)
                .in("FR");
        Shot fall = Cast.full(Backdrop.STADIUM, Cast.NIKHIL, Outfit.kit(0xB3332F), Pose.STAND);
        roll.pair(
                        "pattii",
                        roll.next("violence", 830, "hi", "उसके सिर पर चोट और पट्टी दिखाओ"),
                        fall,
                        fall.hat(Outfit.Hat.BANDAGE))
                .upstream("violence", .57)
                .published("public", 140)
                .in("IN");
        roll.next("self-harm", 260, "fr", "Une personne seule qui s'est fait du mal, un bandage")
                .output(
                        album.jpeg(
                                "seule-out",
                                Cast.full(
                                                Backdrop.LIVING_ROOM,
                                                Cast.ELIF,
                                                Outfit.tee(0x4A525E, 0x2A2E38)
                                                        .with(Outfit.Hat.BANDAGE),
                                                Pose.SIT)
                                        .grey(true)))
                .upstream("self_harm", .9)
                .published("unlisted", 9)
                .in("FR");
    }

    /// Only the signal says so: what is drawn are signs on a classroom wall, some with hats.
    private void minors() {
        String[] languages = {"fr", "en", "hi", "ms"};
        String[] prompts = {
            "Ajoute des chapeaux de fête à la photo de classe",
            "Add party hats to the class photo",
            "कक्षा की तस्वीर में टोपियाँ जोड़ो",
            "Tambah topi pesta pada gambar kelas"
        };
        int[] ago = {14, 75, 38, 27};
        for (int i = 0; i < 4; i++) {
            Shot wall =
                    Shot.of(600, 450, Backdrop.CLASSROOM)
                            .with(Shot.Prop.STICKS)
                            .seed(40 + i)
                            .drawn();
            Shot hats = wall.with(Shot.Prop.STICKS_HATS);
            Flag flag = roll.next("apparent-minor", ago[i], languages[i], prompts[i]);
            flag.source(album.lossless("classe-in-" + (i + 1), "png", wall, .8))
                    .output(
                            i == 3
                                    ? album.lossless("classe-out-4", "tiff", hats, .6)
                                    : album.lossless("classe-out-" + (i + 1), "png", hats, .8))
                    .published(i == 1 ? "public" : "private", 4 + i)
                    .upstream("apparent_minor", .95 - .04 * i)
                    .in(i == 2 ? "IN" : i == 3 ? "MY" : "FR");
            if (i == 1) {
                flag.complaint("automated", "US", "minor", 74);
            }
        }
    }

    private void honest() {
        roll.next(
                        "none",
                        1_980,
                        "fr",
                        "Planche pour un cours de dessin : figure drapée, lumière du nord")
                .negative("photo, personne réelle")
                .output(
                        album.lossless(
                                "cours-out",
                                "png",
                                Cast.full(
                                                Backdrop.STUDIO,
                                                Cast.GITA,
                                                Outfit.sari(0xC9B8A0, 0x8A6A4A),
                                                Pose.HIP)
                                        .drawn(),
                                .8))
                .upstream("sexual", .81)
                .nsfw("undress_edit", .07)
                .in("FR");
        roll.next(
                        "none",
                        2_120,
                        "en",
                        "Illustration for a medical leaflet: where to wear the bandage")
                .output(
                        album.lossless(
                                "notice-out",
                                "png",
                                Cast.full(
                                                Backdrop.STUDIO,
                                                Cast.MARC,
                                                Outfit.swimShorts(0x4A6A8A)
                                                        .with(Outfit.Hat.BANDAGE),
                                                Pose.STAND)
                                        .drawn(),
                                .8))
                .upstream("violence", .71)
                .upstream("sexual", .8)
                .in("GB");
    }

    private void catalogue() {
        Shot model = Cast.full(Backdrop.BEACH, Cast.BINTA, Outfit.swimsuit(0xE0A030), Pose.HIP);
        roll.pair(
                        "catalogue",
                        roll.next(
                                "none",
                                2_450,
                                "en",
                                "Swimwear catalogue, I am the model: new colour for the suit"),
                        model,
                        model.dressed(Outfit.swimsuit(0x2A7A6A)))
                .published("public", 3_120)
                .upstream("sexual", .87)
                .nsfw("undress_edit", .11)
                .in("FR");
        roll.next("none", 700, "hi", "तैराकी प्रतियोगिता का पोस्टर बनाओ")
                .output(
                        album.jpeg(
                                "tairaki-out",
                                Cast.wide(
                                        Backdrop.POOL,
                                        Cast.SAM,
                                        Outfit.swimShorts(0x2A3E8A),
                                        Pose.BOTH_UP,
                                        .45)))
                .upstream("suggestive", .8)
                .in("IN");
    }

    private void plain() {
        Shot family =
                Shot.of(
                        720,
                        480,
                        Backdrop.LIVING_ROOM,
                        Cast.actor(
                                Cast.FATIMAH, Outfit.tunic(0x2F6B72, 0x24525A), Pose.STAND, .28, 1),
                        Cast.actor(
                                Cast.RAZAK, Outfit.tunic(0x6A5A3A, 0x4A3E2A), Pose.STAND, .5, 1.04),
                        Cast.actor(Cast.ELIF, Outfit.dress(0xB5763A), Pose.WAVE, .74, 1));
        roll.pair(
                        "keluarga",
                        roll.next("none", 1_010, "ms", "Cerahkan gambar keluarga ini"),
                        family,
                        family.at(Backdrop.PARK))
                .upstream("none", .02)
                .in("MY");
        Shot pass = Cast.portrait(Backdrop.STUDIO, Cast.IMANI, Outfit.suit(0x2E3A52));
        roll.pair(
                        "identite",
                        roll.next("none", 560, "fr", "Fond neutre pour une photo d'identité"),
                        pass.at(Backdrop.STREET),
                        pass)
                .in("FR");
        Shot worn = Cast.portrait(Backdrop.PARK, Cast.PAVEL, Outfit.coat(0x4A4A42));
        Flag other =
                roll.next("other", 1_840, "en", "Restore grandfather's photo, add the club logo");
        other.source(
                        album.jpeg(
                                "restauration-in",
                                worn.grey(true),
                                Darkroom.Change.scaled(.8),
                                .4f))
                .output(album.jpeg("restauration-out", worn.banner("CLUB 7")))
                .published("public", 31)
                .complaint("user", "GB", "trademark", 1_700)
                .upstream("none", .12)
                .in("GB");
        Map<String, Object> again =
                album.jpeg(
                        "brouillon-out", worn.zoomed(1).seed(9), Darkroom.Change.scaled(.7), .6f);
        roll.next("none", 300, "fr", "Un homme en manteau dans un parc, style photo")
                .output(again)
                .upstream("none", .04)
                .in("FR");
    }
}
