/** Slots a node: few enough that a search for what is not there ends soon. */
const slotsPerNode = 2;
const firstCapacity = 1 << 12;

/**
 * Sequences of numbers (code points, indexes) as a tree of nodes 0 (the empty sequence), 1, 2, ... in typed arrays: a dictionary of
 * hundreds of thousands of entries opens in a few milliseconds and takes 16 bytes a node, where a Map of strings takes ten
 * times as much of both. What belongs to a sequence is kept by the caller under its node's number.
 */
export class Trie {
  private parents = new Int32Array(firstCapacity);
  private symbols = new Int32Array(firstCapacity);
  /** Open addressing; 0 is an empty slot, since the root is nobody's child. */
  private slots = new Int32Array(firstCapacity * slotsPerNode);
  private nodes = 1;

  /** How many nodes there are; their numbers are below it. */
  get size(): number {
    return this.nodes;
  }

  /** The node of a sequence that goes on with `symbol`; 0 where none does. */
  child(node: number, symbol: number): number {
    return this.slots[this.slotOf(node, symbol)]!;
  }

  /** The same, made where it is missing. */
  grow(node: number, symbol: number): number {
    const slot = this.slotOf(node, symbol);
    const known = this.slots[slot]!;
    if (known !== 0) return known;
    if (this.nodes === this.parents.length) {
      this.enlarge();
      return this.grow(node, symbol);
    }
    const made = this.nodes;
    this.nodes += 1;
    this.parents[made] = node;
    this.symbols[made] = symbol;
    this.slots[slot] = made;
    return made;
  }

  /** Where the child is, or the empty slot where it would be. */
  private slotOf(node: number, symbol: number): number {
    const mask = this.slots.length - 1;
    // Multipliers of MurmurHash 3 (public domain), one for each half of the key.
    const mixed = Math.imul(node, 0x85ebca6b) ^ Math.imul(symbol, 0xc2b2ae35);
    for (let slot = (mixed ^ (mixed >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const found = this.slots[slot]!;
      if (found === 0 || (this.parents[found] === node && this.symbols[found] === symbol)) return slot;
    }
  }

  private enlarge(): void {
    const { parents, symbols } = this;
    this.parents = new Int32Array(parents.length * 2);
    this.symbols = new Int32Array(parents.length * 2);
    this.parents.set(parents);
    this.symbols.set(symbols);
    this.slots = new Int32Array(this.parents.length * slotsPerNode);
    for (let node = 1; node < this.nodes; node += 1) {
      this.slots[this.slotOf(this.parents[node]!, this.symbols[node]!)] = node;
    }
  }
}
