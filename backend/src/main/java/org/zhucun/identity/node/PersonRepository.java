package org.zhucun.identity.node;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.zhucun.kernel.Select;
import org.zhucun.scope.Tree;

/** 本人节点: cadres beneath the caller's node. The room cadre lies above this one, so the row scope is asked instead of its door. */
@ApplicationScoped
class PersonRepository implements OfficeNodes {
    private final DataSource database;

    PersonRepository(DataSource database) {
        this.database = database;
    }

    @Override
    public Tree tree() {
        return Tree.PERSON;
    }

    @Override
    public Optional<OfficeNode> find(String code) {
        try {
            UUID cadre = UUID.fromString(code);
            return Select.from("select name, region_path from cadre")
                    .where("id = ?", cadre)
                    .list(
                            database,
                            row -> new OfficeNode(
                                    cadre.toString(), row.getString(1), cadre.toString(), row.getString(2), 0))
                    .stream()
                    .findFirst();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
