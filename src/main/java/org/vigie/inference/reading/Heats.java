package org.vigie.inference.reading;

import org.vigie.inference.Manifest;
import org.vigie.inference.OutputContract;
import org.vigie.inference.OutputContract.Activation;
import org.vigie.inference.Tensor;
import org.vigie.inference.framing.Placement;
import org.vigie.review.FaultException;

/// Reads heat maps: one plane, [1, 1, h, w], [1, h, w, 1] or [1, h, w].
record Heats(Activation activation, double temperature) implements Reading {

    static Heats of(Manifest manifest) throws FaultException {
        OutputContract main = manifest.main().orElseThrow(() -> AnswerReader.invalid("outputs"));
        return new Heats(main.numbers(), Scoring.temperature(manifest));
    }

    @Override
    public Answer read(Outputs outputs, Placement placement) throws FaultException {
        Tensor plane = outputs.main();
        int ones = plane.rank() == 3 && plane.shape()[0] == 1 ? 1 : 0;
        boolean flat =
                plane.rank() == 2
                        || (plane.rank() == 3 && (plane.shape()[0] == 1 || plane.shape()[2] == 1));
        if (!flat || plane.values().length == 0) {
            throw outputs.wrong();
        }
        int rows = Math.toIntExact(plane.shape()[ones]);
        int columns = Math.toIntExact(plane.shape()[ones + 1]);
        return HeatMap.upright(heat(plane.values(), outputs), columns, rows, placement);
    }

    private float[] heat(float[] values, Outputs outputs) throws FaultException {
        if (activation == Activation.NONE) {
            return values;
        }
        double[] p = Probabilities.of(values, activation, false, temperature);
        if (p == null) {
            throw outputs.wrong();
        }
        float[] heat = new float[p.length];
        for (int i = 0; i < heat.length; i++) {
            heat[i] = (float) p[i];
        }
        return heat;
    }
}
