package org.vigie.inference;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.vigie.inference.Sessions.Held;
import org.vigie.inference.framing.Framing;
import org.vigie.review.FaultException;

/// Lets pictures that ask for the same model at about the same time go in one run. Whoever comes
/// first waits a moment for company; as long as the lane has not taken the group, others may join.
final class Gathering {
    /// Longest wait for company.
    static final long PATIENCE_MILLIS = 8;

    private final Lane lane;
    private final Map<Key, Group> open = new HashMap<>();

    private record Key(String model, Urgency urgency, List<Long> shape) {}

    Gathering(Lane lane) {
        this.lane = lane;
    }

    /// Run inputs of one picture each, with others that go in the same run.
    ///
    /// @return one answer for each input, its first dimension 1
    List<Timed<Map<String, Tensor>>> run(
            Held held, ModelPack pack, Urgency urgency, List<Tensor> inputs, Wanted wanted)
            throws FaultException {
        List<Place> places = new ArrayList<>();
        try {
            for (Tensor input : inputs) {
                places.add(join(held, pack, urgency, input));
            }
            for (Place place : places) {
                place.group.begin();
            }
            List<Timed<Map<String, Tensor>>> answers = new ArrayList<>();
            for (Place place : places) {
                answers.add(Lane.await(place.answer, pack.id(), wanted, () -> leave(places)));
            }
            return answers;
        } finally {
            leave(places);
        }
    }

    private synchronized Place join(Held held, ModelPack pack, Urgency urgency, Tensor input) {
        List<Long> shape = Arrays.stream(input.shape()).boxed().toList();
        Key key = new Key(pack.digest(), urgency, shape);
        Group group = open.get(key);
        if (group == null) {
            group = new Group(key, held, pack);
            open.put(key, group);
        }
        Place place = new Place(group, input);
        group.places.add(place);
        if (group.places.size() >= held.most()) {
            open.remove(key);
            group.company.complete(true);
        }
        return place;
    }

    /// Count the pictures in groups that others may still join.
    synchronized int waiting() {
        return open.values().stream().mapToInt(group -> group.places.size()).sum();
    }

    private void leave(List<Place> places) {
        for (Place place : places) {
            if (!place.answer.isDone()) {
                place.answer.cancel(false);
                place.group.left();
            }
        }
    }

    /// One picture in a group.
    private static final class Place {
        private final Group group;
        private final Tensor input;
        private final CompletableFuture<Timed<Map<String, Tensor>>> answer =
                new CompletableFuture<>();

        Place(Group group, Tensor input) {
            this.group = group;
            this.input = input;
        }
    }

    /// Pictures that go together.
    private final class Group {
        private final Key key;
        private final Held held;
        private final ModelPack pack;
        private final List<Place> places = new ArrayList<>();
        private final CompletableFuture<Boolean> company = new CompletableFuture<>();
        private @Nullable Turn<Integer> turn;
        private boolean begun;

        Group(Key key, Held held, ModelPack pack) {
            this.key = key;
            this.held = held;
            this.pack = pack;
        }

        /// Put the group in the queue, once, after a moment.
        void begin() {
            synchronized (Gathering.this) {
                if (begun) {
                    return;
                }
                begun = true;
            }
            if (key.urgency() == Urgency.BACKGROUND) {
                linger();
            }
            submit();
        }

        private void linger() {
            try {
                company.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | ExecutionException e) {
                company.complete(false);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void submit() {
            try {
                Turn<Integer> submitted = lane.submit(key.urgency(), this::run);
                var unused = submitted.result().whenComplete((_, failure) -> fail(failure));
                synchronized (Gathering.this) {
                    turn = submitted;
                }
                left();
            } catch (FaultException e) {
                fail(e);
            }
        }

        private void fail(@Nullable Throwable failure) {
            if (failure != null) {
                for (Place place : closed()) {
                    place.answer.completeExceptionally(failure);
                }
            }
        }

        /// Nobody joins any more.
        private List<Place> closed() {
            synchronized (Gathering.this) {
                open.remove(key, this);
                return List.copyOf(places);
            }
        }

        /// Give up when nobody is left.
        void left() {
            Turn<Integer> over = null;
            synchronized (Gathering.this) {
                if (places.stream().allMatch(place -> place.answer.isDone())) {
                    open.remove(key, this);
                    over = turn;
                }
            }
            if (over != null) {
                lane.giveUp(over);
            }
        }

        private int run(Brake brake) throws Exception {
            List<Place> waiting =
                    closed().stream().filter(place -> !place.answer.isDone()).toList();
            return held.use(session -> {
                answer(session, waiting, brake);
                return waiting.size();
            });
        }

        /// What is too much together may be possible one by one.
        private void answer(Session session, List<Place> waiting, Brake brake)
                throws OrtException, FaultException {
            try {
                together(session, waiting, brake);
            } catch (OrtException | ArithmeticException | OutOfMemoryError e) {
                if (waiting.size() < 2 || brake.pulled()) {
                    throw e;
                }
                held.alone();
                for (Place place : waiting) {
                    together(session, List.of(place), brake);
                }
            }
        }

        private void together(Session session, List<Place> waiting, Brake brake)
                throws OrtException, FaultException {
            Tensor all = Framing.batch(waiting.stream().map(place -> place.input).toList());
            Timed<Map<String, Tensor>> run = session.run(all, brake);
            List<Map<String, Tensor>> answers =
                    Batches.split(pack.id(), run.value(), waiting.size());
            double millis = run.millis() / waiting.size();
            for (int i = 0; i < answers.size(); i++) {
                waiting.get(i).answer.complete(new Timed<>(answers.get(i), millis));
            }
        }
    }
}
