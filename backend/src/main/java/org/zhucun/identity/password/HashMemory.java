package org.zhucun.identity.password;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.Block;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;

/**
 * 散列内存: the blocks of one thread, used again by its next hash. Made anew each time they would be 19 MiB that outlive a young
 * collection, and copying them costs a third of a hash. They are wiped when they come back.
 */
final class HashMemory implements BlockPool {
    private final Deque<Block> free = new ArrayDeque<>();

    @Override
    public Block allocate() {
        Block block = free.poll();
        return block == null ? new Block() : block;
    }

    @Override
    public void deallocate(Block block) {
        free.push(block.clear());
    }
}
