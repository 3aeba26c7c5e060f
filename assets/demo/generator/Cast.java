/// The invented people of the set, over the whole Monk scale.
final class Cast {
    private Cast() {}

    static final Person ANA = Person.woman(4, Person.Hair.LONG, 1);
    static final Person BINTA = Person.woman(9, Person.Hair.CURLY, 6);
    static final Person CLARA = Person.woman(2, Person.Hair.BOB, 3);
    static final Person DEVI = Person.woman(6, Person.Hair.LONG, 6);
    static final Person ELIF = Person.woman(5, Person.Hair.PONYTAIL, 2);
    static final Person FATIMAH = Person.woman(5, Person.Hair.SCARF, 5);
    static final Person GITA = Person.woman(7, Person.Hair.BUN, 6);
    static final Person HANNA = Person.woman(1, Person.Hair.PARTED, 5);
    static final Person IMANI = Person.woman(10, Person.Hair.BUN, 6);
    static final Person JULIE = Person.woman(3, Person.Hair.BOB, 4).with(Person.Extra.GLASSES);
    static final Person KARIM = Person.man(6, Person.Hair.SHORT, 6).with(Person.Extra.BEARD);
    static final Person LUC = Person.man(3, Person.Hair.PARTED, 1);
    static final Person MARC = Person.man(2, Person.Hair.BALD, 2).with(Person.Extra.GLASSES);
    static final Person NIKHIL = Person.man(7, Person.Hair.SHORT, 0);
    static final Person OUSMANE = Person.man(10, Person.Hair.SHORT, 6).with(Person.Extra.BEARD);
    static final Person PAVEL =
            Person.man(1, Person.Hair.SHORT, 3).with(Person.Extra.BEARD_GLASSES);
    static final Person RAZAK = Person.man(5, Person.Hair.PARTED, 6);
    static final Person SAM = Person.man(8, Person.Hair.CURLY, 6);

    static Shot.Actor actor(Person person, Outfit outfit, Pose pose) {
        return new Shot.Actor(person, outfit, pose, .5, 1);
    }

    static Shot.Actor actor(Person person, Outfit outfit, Pose pose, double x, double size) {
        return new Shot.Actor(person, outfit, pose, x, size);
    }

    /// One adult, whole figure, upright picture.
    static Shot full(Backdrop place, Person person, Outfit outfit, Pose pose) {
        return Shot.of(504, 720, place, actor(person, outfit, pose));
    }

    /// Head and shoulders.
    static Shot portrait(Backdrop place, Person person, Outfit outfit) {
        return Shot.of(528, 660, place, actor(person, outfit, Pose.STAND)).zoomed(2.5);
    }

    /// One adult to the knees, landscape.
    static Shot wide(Backdrop place, Person person, Outfit outfit, Pose pose, double x) {
        return Shot.of(720, 504, place, actor(person, outfit, pose, x, 1));
    }
}
