// Pulumi loads policy packs through ts-node, which cannot read this code; Node itself can.
import "./pack.ts";
