/**
 * 佐证材料 (docs/adr/0034): photos, recordings and scans of a visit. Never asked for; sent in pieces that go on where they were broken off,
 * checked against the hash the phone made, sealed, and seen by the inspected only with the finding that rests on them.
 */
package org.zhucun.supervision.evidence;
