package org.zhucun.exchange.team;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhucun.exchange.list.ItemsNamed;
import org.zhucun.exchange.list.ListRow;

/** 派往何队: which team a row names: by its number in the other system, else by our id or its name. */
final class PostedTeams {
    private final ItemsNamed teams;
    private Map<String, UUID> byKey = Map.of();

    PostedTeams(ItemsNamed teams) {
        this.teams = teams;
    }

    /** Asks for the teams of some rows at once. */
    void learn(Collection<ListRow> batch) {
        byKey = teams.numbered(batch.stream()
                .map(row -> row.text(PostingList.TEAM))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }

    /** The id or the name of the team of a row; null where the row names none. */
    String of(ListRow row) {
        String written = row.text(PostingList.TEAM);
        return byKey.containsKey(written) ? byKey.get(written).toString() : written;
    }
}
