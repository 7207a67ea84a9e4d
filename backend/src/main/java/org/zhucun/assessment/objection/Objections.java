package org.zhucun.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** 复核之门: the objections against the grades of a sheet. Call it inside a transaction. */
@ApplicationScoped
public class Objections {
    private final ObjectionRepository objections;

    Objections(ObjectionRepository objections) {
        this.objections = objections;
    }

    /** The newest first. */
    public List<ObjectionView> of(UUID sheet) {
        return objections.of(sheet);
    }

    /** Who filed the one that waits, if one does. */
    public Optional<UUID> objector(UUID sheet) {
        return objections.open(sheet).map(ObjectionRepository.Open::filedBy);
    }
}
