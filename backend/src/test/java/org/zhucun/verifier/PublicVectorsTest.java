package org.zhucun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The public vectors of transparency-dev/merkle: proofs that hold and proofs that must not. */
class PublicVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void all_196_inclusion_and_consistency_vectors_come_out_as_published() throws IOException {
        Set<String> wrong = new TreeSet<>();
        int inclusion = 0;
        int consistency = 0;
        for (String line : text("/merkle/proofs.ndjson").split("\n")) {
            JsonNode vector = JSON.readTree(line);
            boolean included = vector.get("file").asText().startsWith("inclusion/");
            inclusion += included ? 1 : 0;
            consistency += included ? 0 : 1;
            boolean holds = included ? included(vector) : consistent(vector);
            if (holds == vector.get("wantErr").asBoolean()) {
                wrong.add(vector.get("file").asText());
            }
        }
        assertEquals(Set.of(), wrong);
        assertEquals(98, inclusion);
        assertEquals(98, consistency);
    }

    private static boolean included(JsonNode vector) {
        return Merkle.included(
                number(vector, "leafIdx"),
                bytes(vector.get("leafHash")),
                proof(vector),
                number(vector, "treeSize"),
                bytes(vector.get("root")));
    }

    private static boolean consistent(JsonNode vector) {
        return Merkle.consistent(
                number(vector, "size1"),
                bytes(vector.get("root1")),
                proof(vector),
                number(vector, "size2"),
                bytes(vector.get("root2")));
    }

    /** Unsigned in the vectors; what is beyond a signed number is no index of a log. */
    private static long number(JsonNode vector, String name) {
        return vector.get(name).bigIntegerValue().longValue();
    }

    private static List<byte[]> proof(JsonNode vector) {
        List<byte[]> proof = new ArrayList<>();
        vector.get("proof").forEach(hash -> proof.add(bytes(hash)));
        return proof;
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asText());
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = PublicVectorsTest.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
