package org.zhucun.conformance.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.zhucun.conformance.feed.Page.Touched;

/** 变更流窗口: what is answered to who asks for changes, while the world goes on and the script disturbs. One request after the other. */
final class FeedDesk {
    private static final int MOST = 25;
    private static final int EARLIER = 8;
    private static final int FEW = 3;
    private static final int MUCH_IN = 4;
    private static final int LAST_ROUNDS = 3;

    private final World world;
    private final Script script;
    private final Random random;
    private final TokenDesk tokens;
    private final Observed observed;
    private final int pause;
    private final Map<Key, Disturbance> told = new HashMap<>();
    private List<Touched> lastPage = List.of();
    private int lastRounds = LAST_ROUNDS;
    /** What copies were begun with: types as they were asked for, and which these are. */
    private final Map<String, List<String>> followed = new HashMap<>();

    private final Set<String> atEnd = new HashSet<>();

    FeedDesk(World world, Random random, TokenDesk tokens, Observed observed, int pause) {
        this.world = world;
        this.random = random;
        this.tokens = tokens;
        this.pause = pause;
        script = new Script(random);
        this.observed = observed;
    }

    /** Whether everything has been told and the consumer has come back with the last cursor, with each if it follows several. */
    synchronized boolean settled() {
        return !followed.isEmpty() && atEnd.containsAll(followed.keySet());
    }

    /** Whether the consumer has asked for a type. */
    synchronized boolean follows(String type) {
        return followed.values().stream().anyMatch(types -> types.contains(type));
    }

    /** Guards what was observed, too. */
    synchronized <T> T with(Function<Observed, T> reading) {
        return reading.apply(observed);
    }

    /** The consumer was ended: what it was told last it may have kept or not. */
    synchronized void killed() {
        observed.killed();
        lastPage.forEach(one -> told.put(one.key(), Disturbance.KILL_AFTER));
    }

    World world() {
        return world;
    }

    /** What happened to the answer that told of a row last. */
    synchronized Disturbance lastTold(Key key) {
        return told.getOrDefault(key, Disturbance.NONE);
    }

    synchronized Answer answer(String token, Query query) {
        observed.came();
        if (!tokens.good(token)) {
            observed.withoutToken();
            return Answer.unauthenticated();
        }
        String wrong = query.fault(world.types());
        if (wrong != null) {
            observed.askedWrong(wrong);
            return Answer.problem(400, "INVALID_INPUT", "输入有误", wrong);
        }
        Disturbance act = script.next();
        Answer refusal = refusal(act);
        if (refusal != null) {
            observed.disturbed(act);
            return refusal.disturbed(act);
        }
        return page(query, act);
    }

    private Answer refusal(Disturbance act) {
        switch (act) {
            case TOO_MANY -> {
                return observed.toWait(Answer.tooMany(pause));
            }
            case UNAVAILABLE -> {
                return observed.toWait(Answer.unavailable(pause));
            }
            case TOKEN_ENDED, TOKEN_LATER -> {
                tokens.end(act == Disturbance.TOKEN_LATER);
                return Answer.unauthenticated();
            }
            case RESTORED -> {
                world.restore();
                told.clear();
                followed.clear();
                return null;
            }
            default -> {
                return act.refuses() ? Answer.unavailable(pause) : null;
            }
        }
    }

    private Answer page(Query query, Disturbance act) {
        Place from = query.after() == null ? begun(query) : Place.decode(query.after());
        if (from == null || !world.ours(from.epoch()) || !from.asked().equals(query.types())) {
            observed.askedWrong(from == null || !world.ours(from.epoch()) ? "after" : "types");
            return Answer.problem(400, "INVALID_CURSOR", "分页游标无效", "游标不属于本列表、筛选条件或当前任职，请从第一页重新查询。");
        }
        if (!from.epoch().equals(world.epoch())) {
            observed.oldCursor();
            return Answer.problem(400, "INVALID_CURSOR", "分页游标无效", "系统已恢复到较早的一天，请从头开始。");
        }
        observed.asked(query.after());
        goOn(from, act);
        if (act == Disturbance.EMPTY_PAGE) {
            Place passed = from.passing();
            observed.passed(query.after(), passed.encode());
            return Answer.page(new Page(List.of(), passed, true).json(world, pause), act);
        }
        Page page = disturbed(from, Math.min(query.size(), MOST), act);
        observed.answered(query.after(), page, act);
        return told(page, act);
    }

    private Place begun(Query query) {
        observed.begun(world.restored());
        List<String> types = new ArrayList<>(world.types());
        if (!query.types().isEmpty()) {
            types.retainAll(List.of(query.types().split(",")));
        }
        followed.put(query.types(), types);
        return Place.begin(world, query.types(), types);
    }

    /** Other people work meanwhile; when the script is over, a last time, in the way that is hardest to follow. */
    private void goOn(Place from, Disturbance act) {
        if (!script.over()) {
            change(random.nextInt(FEW));
            if (from.inLog()) {
                changeWhatIsTold(from, act == Disturbance.KILL_AFTER || random.nextInt(MUCH_IN) == 0);
            }
        } else if (lastRounds > 0) {
            if (from.inLog() && changeWhatIsTold(from, true)) {
                lastRounds--;
            }
        } else if (from.inLog() && from.head() == world.log().size()) {
            atEnd.add(from.asked());
        }
    }

    /** A little more than one answer holds, where there is not; else what was just told changes again and comes in the next. */
    private boolean changeWhatIsTold(Place from, boolean much) {
        boolean behind = from.head() < world.log().size() - FEW;
        if (behind) {
            for (Touched one : lastPage.subList(0, Math.min(FEW, lastPage.size()))) {
                world.changeAgain(one.key());
            }
        } else if (much) {
            while (world.log().size() - from.head() < MOST + 2 * FEW) {
                world.change();
            }
        }
        return behind;
    }

    private void change(int times) {
        for (int i = 0; i < times; i++) {
            world.change();
        }
    }

    private Page disturbed(Place from, int size, Disturbance act) {
        Page page = Page.after(from, world, size);
        return switch (act) {
            case SAME_PAGE -> new Page(page.touched(), from, true);
            case SAME_ENTRIES -> page.withEarlier(from, world, EARLIER);
            default -> page;
        };
    }

    private Answer told(Page page, Disturbance act) {
        boolean laterType = false;
        lastPage = page.touched();
        for (Touched one : page.touched()) {
            told.put(one.key(), act);
            laterType |= one.key().type().equals(Templates.LATER_TYPE);
        }
        observed.told(act, laterType);
        return Answer.page(page.json(world, pause), act);
    }
}
