package org.zhucun.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.team.SendLevel;

/** 工作队: a team in its home village; the first unit leads. */
record Team(UUID id, String name, Village home, SendLevel level, List<Unit> units, LocalDate since, int size) {
    Unit lead() {
        return units.get(0);
    }
}
