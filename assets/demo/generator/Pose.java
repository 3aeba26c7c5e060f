/// Where the joints are, in heads: x from the middle of the body, y down from the crown. Each limb
/// is elbow or knee, then wrist or ankle.
record Pose(double[] leftArm, double[] rightArm, double[] leftLeg, double[] rightLeg, double tilt) {

    static final Pose STAND =
            new Pose(
                    arm(-1.04, 2.75, -1.02, 3.8),
                    arm(1.04, 2.75, 1.02, 3.8),
                    arm(-.42, 5.5, -.44, 7.0),
                    arm(.42, 5.5, .46, 7.0),
                    0.02);
    static final Pose HIP =
            new Pose(
                    arm(-1.06, 2.75, -1.12, 3.8),
                    arm(1.5, 2.7, .8, 3.3),
                    arm(-.36, 5.5, -.3, 7.0),
                    arm(.6, 5.5, .72, 6.95),
                    -0.05);
    static final Pose WAVE =
            new Pose(
                    arm(-1.04, 2.75, -.9, 3.75),
                    arm(1.62, 1.55, 1.5, .3),
                    arm(-.44, 5.5, -.5, 7.0),
                    arm(.44, 5.5, .42, 7.0),
                    0.06);
    static final Pose BOTH_UP =
            new Pose(
                    arm(-1.6, 1.1, -1.35, 0.0),
                    arm(1.6, 1.1, 1.35, 0.0),
                    arm(-.5, 5.5, -.7, 6.95),
                    arm(.5, 5.5, .7, 6.95),
                    0);
    static final Pose CROSSED =
            new Pose(
                    arm(-1.12, 2.6, .28, 2.55),
                    arm(1.12, 2.6, -.3, 2.72),
                    arm(-.42, 5.5, -.46, 7.0),
                    arm(.42, 5.5, .46, 7.0),
                    0);
    static final Pose LECTERN =
            new Pose(
                    arm(-1.2, 2.6, -.75, 3.3),
                    arm(1.35, 2.3, 1.3, 1.45),
                    arm(-.42, 5.5, -.46, 7.0),
                    arm(.42, 5.5, .46, 7.0),
                    0.04);
    static final Pose RUN =
            new Pose(
                    arm(-1.35, 2.5, -.85, 1.75),
                    arm(1.3, 2.55, 1.75, 3.2),
                    arm(-.95, 5.2, -1.75, 6.1),
                    arm(.75, 5.15, .95, 6.85),
                    0.06);
    static final Pose SIT =
            new Pose(
                    arm(-1.1, 2.7, -.62, 3.6),
                    arm(1.1, 2.7, .62, 3.6),
                    arm(-.62, 4.45, -.55, 6.0),
                    arm(.62, 4.45, .58, 6.0),
                    -0.03);
    static final Pose WALK =
            new Pose(
                    arm(-1.1, 2.75, -1.3, 3.7),
                    arm(1.06, 2.75, .95, 3.8),
                    arm(-.3, 5.45, -.55, 6.95),
                    arm(.5, 5.5, .3, 6.8),
                    0.03);

    private static double[] arm(double... joints) {
        return joints;
    }
}
