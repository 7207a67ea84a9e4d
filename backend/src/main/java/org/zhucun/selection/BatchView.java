package org.zhucun.selection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Versioned;
import org.zhucun.team.SendLevel;

/**
 * 选派批次视图
 *
 * @param villages how many villages ask
 * @param seats how many persons they ask for
 * @param nominated live nominations
 * @param reviewed both departments agree, not decided yet
 * @param selected decided and posted (B11)
 */
record BatchView(
        UUID id,
        String name,
        SendLevel sendLevel,
        String regionCode,
        LocalDate startOn,
        BatchState state,
        LocalDate needsFixedOn,
        String needsFixedBy,
        LocalDate closedOn,
        LocalDate createdOn,
        int villages,
        int seats,
        int nominated,
        int reviewed,
        int selected,
        long version,
        List<String> may)
        implements Versioned {}
