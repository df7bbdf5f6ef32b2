/** Every limit of the product, with the reason beside the number. The server enforces all of them. */
export const limits = {
  /** Bytes of one uploaded file. The largest real plan list seen is under 1 MB; 10 MB leaves room for styled workbooks. */
  uploadBytes: 10_000_000,
  /** Bytes a workbook may unpack to. A zip bomb is refused from its directory, before it is unpacked. */
  unpackedBytes: 100_000_000,
  /** Milliseconds a file may take to read, in a worker of its own. */
  fileReadMs: 20_000,
  /** Rows of one import. Norway's longest plan registers hold some hundreds; 5,000 is asked for. */
  importRows: 5_000,
  /** Columns of one import. Our own export of a workshop with 30 tables has up to 250, and must come back whole. */
  importColumns: 400,
  /** Bytes of a JSON request body: 5,000 rows of cells sent back for import fit (about 4 MB). */
  jsonBytes: 16_000_000,
  /** Characters of all cells of a file: more could not be sent back for the import in one body of `jsonBytes`. */
  fileChars: 8_000_000,
  /** Characters of one cell that a file may hold; a longer one than `cellChars` is shown, with the row refused. */
  fileCellChars: 40_000,
  /** Characters of a list of goals or a JSON file of them: 2,000 goals with target pictures. */
  goalTextChars: 2_000_000,
  /** Milliseconds in which a request must have arrived whole: the largest file over a slow line, no endless trickle. */
  requestMs: 120_000,
  /** Characters of one cell kept verbatim. Excel itself stops at 32,767. */
  cellChars: 5_000,
  /** Characters of a plan's, goal's or proposal's name: the longest real plan name seen has 140. */
  nameChars: 300,
  /** Characters of a sentence written at a table: what fits a projector in readable type. */
  sentenceChars: 500,
  /** Characters of a longer text written by a planner (description, legal basis, target picture). */
  textChars: 5_000,
  /** Characters of a short label: lane, table topic, committee, workshop title. */
  labelChars: 120,
  /** Goals of one strategy. Bærum's hierarchy has about 100 down to strategies. */
  goals: 2_000,
  /** Characters of a goal's own number: "2.4.1" and the like. */
  goalNumberChars: 20,
  /** Goals that one goal stands under; two or three are usual. */
  goalParents: 20,
  /** Goals one plan is linked to: a samfunnsdel may serve every goal of a hierarchy of 100. */
  planGoals: 200,
  /** Plans that one plan builds on; two or three are usual. */
  planFoundations: 20,
  /** Facts of one strategy's evidence: every device at a table has them at hand. Twenty to forty are usual. */
  evidence: 200,
  /** Plans and goals one fact is attached to. */
  evidenceAbout: 50,
  /** Numbers of one fact's chart: more are not told apart from the back of a hall. */
  seriesPoints: 20,
  /** Characters that name one of them: a year, a place, an age group. */
  pointChars: 40,
  /** The largest number of a chart, either way: a million million is written out, beyond it only by powers of ten. */
  pointValue: 1_000_000_000_000,
  /** Characters of a web address: what browsers and servers take without trouble. */
  urlChars: 1_000,
  /** Development trends of one strategy; ten are many in a document. */
  trends: 100,
  /** Plans in one strategy's catalogue. */
  plans: 10_000,
  /** Cards of one workshop: 40-80 are usual; 300 is the largest size tested for. */
  workshopPlans: 300,
  /** Goals that lie on the boards of one workshop: Bærum's whole hierarchy has about 100; a table cannot rank more than some dozens. */
  workshopGoals: 200,
  /** Lanes of a workshop: four or five fit a tablet side by side. */
  lanes: 8,
  /** Tables of a workshop: 77 members and administrators make 15; the colours repeat after eight. */
  tables: 30,
  /** Phases of one agenda: a full day has about fifteen. */
  phases: 40,
  /** Minutes of one phase, and of one extension of it: no workshop has a phase longer than half a day. */
  phaseMinutes: 240,
  /** Person-months of one plan or one lane. */
  personMonths: 1_000,
  /** Answers below which no count of a poll is shown: with fewer, neighbours at a table could tell whose is whose. */
  pollLeastAnswers: 5,
  /** Polls of one workshop: a long day has five or six rounds. */
  polls: 40,
  /** Options of one poll: more bars cannot be read from the back of a hall. With `nameChars` each they fit one live message. */
  pollOptions: 10,
  /** Dots a device has to give in one round: more cannot be kept in the head. */
  pollDots: 20,
  /** Person-months of one year: a large city's planning department has some hundred people. */
  yearPersonMonths: 10_000,
  /** Years of one strategy with a capacity: a council term has four or five. */
  capacityYears: 20,
  /** Parties to one goal conflict. */
  conflictParties: 12,
  /** Links of one causal chain that is followed: the example of the presentation has eight, and nobody follows a longer one. */
  chainLinks: 8,
  /** Causal chains followed from one node. A picture of 100 goals and 200 links has at most a few hundred; it bounds a hostile one. */
  chainsOfNode: 2_000,
  /** Nodes of a causal picture that the hall sees at once: more cannot be drawn in type that is read from 15 m. */
  hallNodes: 10,
  /** Links of a board whose causal picture the outcome analyses: 200 are the largest picture asked for, and take a third of a second. */
  analysedLinks: 400,
  /** Pairs a group is asked to score: at a minute or so each, a quarter of an hour, which a phase has. */
  candidatePairs: 12,
  /** Of these pairs, those that one goal or plan may be in: with four of twelve a table still talks of eight others or more. */
  pairsOfOne: 4,
  /** Feedback loops told of one picture: more are not read. */
  loops: 50,
  /** Records of one kind on one board, so that a hostile device cannot grow it without end: 300 plans and 100 proposals have five answers each. */
  boardRecords: 2_000,
  /** Bytes of one update from a device: hours of offline work stay below 200 kB. */
  updateBytes: 1_000_000,
  /** Bytes of one awareness message from a device. */
  awarenessBytes: 4_096,
  /** Messages of any kind a device may send per second, averaged over ten seconds: 30 drag steps, and the echo of every tick. */
  messagesPerSecond: 500,
  /** Updates a device may send per second, averaged over ten seconds: a person makes at most a few edits a second. */
  updatesPerSecond: 30,
  /** Bytes of updates per second and device over a long time: 30 edits of 150 bytes. Documents never shrink. */
  updateBytesPerSecond: 5_000,
  /** Edits in one update: four hours offline at three a second. Deleted edits take no bytes, so bytes alone do not bound them. */
  editsPerUpdate: 50_000,
  /** Page loads' worth of edits in one update: each page load writes under a Yjs client id of its own, kept for ever. */
  clientsPerUpdate: 100,
  /** Yjs client ids in one board: 70 devices that load the page a hundred times over use a third. */
  boardClients: 20_000,
  /** Whole-document answers a device may ask for per second, averaged over twenty seconds; a reconnect asks for one. */
  syncsPerSecond: 1,
  /**
   * Earlier states kept of one board, the newest: a day's forty phases, gone back over and restored, fit. Each is up to some
   * 100 kB, and a workshop of thirty tables then stays below a gigabyte however often its phases are pressed.
   */
  earlierBoards: 200,
  /** Late updates kept per board for the facilitator to look at. */
  lateUpdates: 1_000,
  /** Bytes waiting in a device's socket before it is skipped and later sent one difference. */
  socketBacklogBytes: 256_000,
  /**
   * Bytes of updates that wait in memory while the store fails, of all boards. Twelve thousand edits by 60 devices made the
   * server grow by 28 MB: an hour fits several times. Beyond, those boards' devices are sent away and work on by themselves.
   */
  unstoredBytes: 200_000_000,
  /** Days a join code lasts when nothing else is said. */
  joinCodeDays: 14,
  /** Joins per code and minute: a hall of 70 devices joining twice over fits ten times. */
  joinsPerCodePerMinute: 1_000,
  /** Wrong codes per address and minute: a hall behind one address may mistype this often before wrong codes wait. */
  wrongCodesPerAddressPerMinute: 60,
  /** Wrong codes in all per minute. With 10 live codes among 31^6, guessing day and night hits one in 100 days; codes last 14. */
  wrongCodesPerMinute: 600,
  /** Devices behind one address that may wait for their turn once its wrong codes are used up: more than a hall has. */
  joinsWaiting: 100,
  /** Days a browser's grants last: from the invitation to the meeting and the minutes after it. */
  sessionDays: 30,
  /** Bytes of one message on the control channel: a command is below 200. */
  liveMessageBytes: 10_000,
  /** Messages a device may send on the control channel in ten seconds. */
  liveMessagesPerTenSeconds: 100,
} as const
