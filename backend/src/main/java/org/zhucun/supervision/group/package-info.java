/**
 * 督查组: standing groups of inspectors with the townships that each covers (I3), and the facts by which a member is kept away from a
 * village. Known to the inspecting side only.
 */
package org.zhucun.supervision.group;
